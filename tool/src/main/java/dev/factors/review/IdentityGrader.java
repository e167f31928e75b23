package dev.factors.review;

import dev.factors.git.Commit;
import dev.factors.git.GitRepository;
import dev.factors.git.Ident;
import dev.factors.git.KeySource;
import dev.factors.git.Mailmap;
import dev.factors.git.Trailer;
import dev.factors.git.Trailers;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares who is named by a comment with who is named by the commit that brought it. Neither name
 * is proved by that: the grade says how well they agree.
 */
final class IdentityGrader {

  private static final String CO_AUTHOR = "co-authored-by";
  private static final Pattern ADDRESS = Pattern.compile("(.*)<([^<>]*)>\\s*");

  /** GitHub's own committer of what is merged or edited on its pages. */
  private static final String FORGE = "noreply@github.com";

  /** GitHub's private addresses: a number, and the login. */
  private static final String PRIVATE_HOST = "@users.noreply.github.com";

  private static final Pattern PRIVATE_ADDRESS =
      Pattern.compile("(?:[0-9]+\\+)?([a-z0-9-]+)" + Pattern.quote(PRIVATE_HOST));

  private final GitRepository repository;
  private final Roster roster;
  private final Mailmap mailmap;
  private final KeyFiles keyFiles;
  private final Optional<KeySource> keyring;

  /** By handle, then by commit: each is asked for several times. */
  private final Map<String, Map<String, Identity>> grades = new HashMap<>();

  /**
   * Grades by what a commit says of people.
   *
   * @param source whose tree has the keys
   * @param keyring of this machine, where the answer is for this machine alone
   */
  IdentityGrader(
      GitRepository repository,
      Commit source,
      Roster roster,
      Mailmap mailmap,
      Optional<KeySource> keyring) {
    this.repository = repository;
    this.roster = roster;
    this.mailmap = mailmap;
    this.keyFiles = new KeyFiles(repository.tree(source));
    this.keyring = keyring;
  }

  /** The person behind a name and an address, by the mailmap. */
  Ident person(Ident ident) {
    return mailmap.map(ident);
  }

  /** How well a commit agrees with a handle: its signature, or else its people. */
  Identity grade(String handle, Commit commit) {
    return grades
        .computeIfAbsent(handle, key -> new HashMap<>())
        .computeIfAbsent(commit.id(), key -> gradeAnew(handle, commit));
  }

  private Identity gradeAnew(String handle, Commit commit) {
    List<String> keys = roster.member(handle).map(Member::keys).orElse(List.of());
    if (isSigned(commit, keys, handle)) {
      return Identity.SIGNED;
    }
    Identity named = gradeNames(handle, commit);
    return named == Identity.AUTHOR && isSigned(commit, roster.forgeKeys(), KeyFiles.FORGE)
        ? Identity.FORGE_SIGNED
        : named;
  }

  private boolean isSigned(Commit commit, List<String> keys, String file) {
    if (keys.isEmpty()) {
      return false;
    }
    List<KeySource> sources = new ArrayList<>(List.of(keyFiles.named(file)));
    keyring.ifPresent(sources::add);
    return repository.isSignedBy(commit, keys, sources);
  }

  private Identity gradeNames(String handle, Commit commit) {
    List<String> addresses = roster.member(handle).map(Member::emails).orElse(List.of());
    boolean committed = is(handle, addresses, commit.committer());
    if (is(handle, addresses, commit.author())) {
      boolean byForge = FORGE.equals(folded(commit.committer().email()));
      boolean bySame =
          folded(person(commit.author()).email())
              .equals(folded(person(commit.committer()).email()));
      return committed || byForge || bySame ? Identity.AUTHOR : Identity.CARRIED;
    }
    if (committed || isCoAuthor(handle, addresses, commit)) {
      return Identity.CARRIED;
    }
    return addresses.isEmpty() ? Identity.UNROSTERED : Identity.MISMATCH;
  }

  private boolean isCoAuthor(String handle, List<String> addresses, Commit commit) {
    return Trailers.parse(commit.message()).stream()
        .filter(trailer -> CO_AUTHOR.equals(folded(trailer.key())))
        .flatMap(trailer -> coAuthor(trailer).stream())
        .anyMatch(ident -> is(handle, addresses, ident));
  }

  private static Optional<Ident> coAuthor(Trailer trailer) {
    Matcher address = ADDRESS.matcher(trailer.value());
    return address.matches()
        ? Optional.of(
            new Ident(
                address.group(1).strip(), address.group(2).strip(), Instant.EPOCH, ZoneOffset.UTC))
        : Optional.empty();
  }

  private boolean is(String handle, List<String> addresses, Ident ident) {
    return is(handle, addresses, ident.email()) || is(handle, addresses, person(ident).email());
  }

  private static boolean is(String handle, List<String> addresses, String email) {
    String own = folded(email);
    for (String address : addresses) {
      if (folded(address).equals(own)) {
        return true;
      }
    }
    return own.endsWith(PRIVATE_HOST) && isLogin(handle, own);
  }

  private static boolean isLogin(String handle, String address) {
    Matcher login = PRIVATE_ADDRESS.matcher(address);
    return login.matches() && login.group(1).equals(handle);
  }

  private static String folded(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
