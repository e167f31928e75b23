package dev.factors.git;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;

/**
 * A tag object.
 *
 * @param name that it gives itself, be it that of the ref or not
 */
public record AnnotatedTag(String name, Optional<ArmoredSignature> signature) {

  /** The tag of a name; empty where there is none, or where it is no object but a mere ref. */
  public static Optional<AnnotatedTag> find(GitRepository repository, String name) {
    Repository jgit = repository.jgit();
    try {
      Ref ref = jgit.exactRef(Constants.R_TAGS + name);
      if (ref == null) {
        return Optional.empty();
      }
      ObjectLoader object = jgit.open(ref.getObjectId());
      if (object.getType() != Constants.OBJ_TAG) {
        return Optional.empty();
      }
      byte[] raw = object.getCachedBytes();
      RevTag tag = RevTag.parse(raw);
      return Optional.of(
          new AnnotatedTag(tag.getTagName(), ArmoredSignature.ofTag(raw, date(tag))));
    } catch (IOException e) {
      throw Failures.reading(e);
    }
  }

  private static Optional<Instant> date(RevTag tag) {
    try {
      return Optional.ofNullable(tag.getTaggerIdent()).map(PersonIdent::getWhenAsInstant);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
