package dev.factors.lint.rule;

import com.github.zafarkhaja.semver.Version;
import dev.factors.lint.Inspection;
import dev.factors.manuscript.Factor;
import dev.factors.manuscript.FormerNames;
import dev.factors.manuscript.ReleasedStatements;
import dev.factors.review.CommentFile;
import java.util.Optional;

/**
 * What is known of the text that a reviewer has read without asking history: the release, where the
 * comment is on one, and today's factor, where that has not changed since.
 */
final class ReadText {

  private final Inspection inspection;
  private final FormerNames names;

  ReadText(Inspection inspection) {
    this.inspection = inspection;
    this.names = FormerNames.in(inspection.manuscript());
  }

  /** The release that was read; empty where a commit was read that no release was made of. */
  Optional<ReleasedStatements> release(CommentFile file) {
    return Version.tryParse(file.version())
        .flatMap(inspection::release)
        .filter(
            release -> file.commit() == null || release.sourceCommit().startsWith(file.commit()));
  }

  /** Today's factor under a name that it has or had. */
  Optional<Factor> today(String name) {
    return names.find(name);
  }

  /** Today's factor, where it is still the one that was read. */
  Optional<Factor> unchanged(CommentFile file, String name) {
    return release(file)
        .flatMap(release -> release.factor(name))
        .flatMap(
            released ->
                today(name)
                    .filter(
                        factor ->
                            inspection
                                .manuscript()
                                .sources()
                                .file(factor.file())
                                .filter(source -> released.isFile(source.bytes()))
                                .isPresent()));
  }
}
