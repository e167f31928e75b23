package dev.factors.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import dev.factors.diagnostic.Failure;
import dev.factors.source.SourceTree.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.util.FS;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {

  @TempDir Path temp;
  Sandbox sandbox;

  @BeforeEach
  void create() {
    sandbox = Sandbox.create(temp);
  }

  @Test
  void isFoundUpwardsFromAFolder() throws IOException {
    String id = sandbox.write("paper/factors/a.adoc", "= A\n").commit("Add a factor");
    Path below = sandbox.folder().resolve("paper/factors");
    try (GitRepository repository = GitRepository.open(below, sandbox.environment())) {
      assertThat(repository.workTree()).isEqualTo(sandbox.folder().toRealPath());
      assertThat(repository.head().id()).isEqualTo(id);
      assertThat(repository.branch()).contains("main");
    }
  }

  @Test
  void readsALinkedWorkTree() throws IOException {
    sandbox.write("a", "main\n").commit("On main");
    sandbox.git("worktree", "add", "-q", "-b", "side", "../linked");
    Sandbox linked = sandbox.in(temp.resolve("linked"));
    String id = linked.write("a", "side\n").commit("On the side");
    try (GitRepository repository = linked.open()) {
      assertThat(repository.workTree()).isEqualTo(temp.resolve("linked").toRealPath());
      assertThat(repository.head().id()).isEqualTo(id);
      assertThat(repository.branch()).contains("side");
      assertThat(repository.dirtyPaths(List.of("a"))).isEmpty();
      assertThat(repository.resolve("main").subject()).isEqualTo("On main");
    }
  }

  @Test
  void readsASubmodulesGitFile() {
    sandbox.commit("First");
    sandbox.git("init", "-q", "--separate-git-dir", "../elsewhere");
    try (GitRepository repository = sandbox.open()) {
      assertThat(repository.head().subject()).isEqualTo("First");
    }
  }

  @Test
  void readsPackedRefsAndAlternates() {
    String id = sandbox.write("a", "1\n").commit("First");
    sandbox.git("tag", "v1");
    sandbox.git("clone", "-q", "--shared", sandbox.folder().toString(), "../shared");
    Sandbox shared = sandbox.in(temp.resolve("shared"));
    shared.git("pack-refs", "--all");
    try (GitRepository repository = shared.open()) {
      assertThat(repository.head().id()).isEqualTo(id);
      assertThat(repository.tags()).containsEntry("v1", id);
      assertThat(repository.branchTips())
          .containsExactly(
              new RefTip("refs/heads/main", id), new RefTip("refs/remotes/origin/main", id));
      repository.requireFullHistory();
    }
  }

  @Test
  void saysWhatItCannotRead() {
    sandbox.git("init", "-q", "--object-format=sha256", "../sha256");
    Sandbox other = sandbox.in(temp.resolve("sha256"));
    other.commit("First");
    refuses(
        () -> {
          try (GitRepository repository = other.open()) {
            repository.head();
          }
        },
        "sha256");
  }

  @Test
  void obeysGitDirAndWorksInTheFolderItIsCalledIn() throws IOException {
    String id = sandbox.commit("First");
    Path other = Files.createDirectory(temp.resolve("other"));
    sandbox.with("GIT_DIR", "../work/.git");
    try (GitRepository repository = GitRepository.open(other, sandbox.environment())) {
      assertThat(repository.head().id()).isEqualTo(id);
      assertThat(repository.workTree()).isEqualTo(other.toRealPath());
    }
  }

  @Test
  void refusesAFolderOutsideAnyRepository() throws IOException {
    Path outside = Files.createDirectory(temp.resolve("outside"));
    sandbox.with("GIT_CEILING_DIRECTORIES", temp.toRealPath().toString());
    refuses(() -> GitRepository.open(outside, sandbox.environment()), "not in a Git repository");
  }

  @Test
  void refusesARepositoryWithoutCommits() {
    try (GitRepository repository = sandbox.open()) {
      refuses(repository::head, "no commit yet");
    }
  }

  @Test
  void saysThatARepositoryIsDamaged() throws IOException {
    String id = sandbox.write("a", "text\n").commit("First");
    Files.delete(
        sandbox
            .folder()
            .resolve(".git/objects")
            .resolve(id.substring(0, 2) + "/" + id.substring(2)));
    try (GitRepository repository = sandbox.open()) {
      refuses(repository::head, "damaged");
    }
  }

  @Test
  void refusesShallowAndPartialClones() {
    sandbox.write("a", "1\n").commit("First");
    sandbox.write("a", "2\n").commit("Second");
    sandbox.git("config", "uploadpack.allowFilter", "true");
    String url = sandbox.folder().toUri().toString();
    sandbox.git("clone", "-q", "--depth", "1", url, "../shallow");
    sandbox.git("clone", "-q", "--no-checkout", "--filter=blob:none", url, "../partial");
    try (GitRepository shallow = sandbox.in(temp.resolve("shallow")).open();
        GitRepository partial = sandbox.in(temp.resolve("partial")).open();
        GitRepository whole = sandbox.open()) {
      refuses(shallow::requireFullHistory, "git fetch --unshallow");
      refuses(partial::requireFullHistory, "remote origin, filter blob:none");
      whole.requireFullHistory();
    }
  }

  @Test
  void resolvesBranchesTagsAndIds() {
    String first = sandbox.commit("First");
    sandbox.git("tag", "-m", "Version", "v0.0.1");
    sandbox.git("tag", "light");
    sandbox.git("tag", "tree", "HEAD^{tree}");
    String second = sandbox.commit("Second");
    try (GitRepository repository = sandbox.open()) {
      assertThat(repository.resolve("v0.0.1").id()).isEqualTo(first);
      assertThat(repository.resolve("HEAD~1").id()).isEqualTo(first);
      assertThat(repository.resolve(second.substring(0, 8)).id()).isEqualTo(second);
      assertThat(repository.tags()).isEqualTo(Map.of("v0.0.1", first, "light", first));
      assertThat(repository.find("nowhere")).isEmpty();
      assertThat(repository.find("tree")).isEmpty();
      assertThat(repository.find("not a [revision")).isEmpty();
      assertThatThrownBy(() -> repository.resolve("nowhere"))
          .asInstanceOf(type(Failure.class))
          .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE))
          .extracting(Failure::getMessage)
          .isEqualTo("no such revision in this repository: nowhere");
    }
  }

  @Test
  void readsACommitsFilesByTheirModes() throws IOException {
    sandbox.write("reviews/b.yaml", "b\n").write("reviews/a/c.yaml", "c: \u00e9\n");
    Files.createSymbolicLink(sandbox.folder().resolve("reviews/link.yaml"), Path.of("b.yaml"));
    String id = sandbox.commit("First");
    sandbox.git("update-index", "--add", "--cacheinfo", "160000," + id + ",reviews/module");
    sandbox.git("commit", "-q", "-m", "Add a module");
    try (GitRepository repository = sandbox.open()) {
      CommitTree tree = repository.tree(repository.head());
      assertThat(tree.list("reviews"))
          .containsExactly(
              "reviews/a/c.yaml", "reviews/b.yaml", "reviews/link.yaml", "reviews/module");
      assertThat(tree.kind("reviews/a")).isEqualTo(Kind.FOLDER);
      assertThat(tree.kind("reviews/b.yaml")).isEqualTo(Kind.FILE);
      assertThat(tree.kind("reviews/link.yaml")).isEqualTo(Kind.LINK);
      assertThat(tree.kind("reviews/module")).isEqualTo(Kind.OTHER);
      assertThat(tree.kind("reviews/B.yaml")).isEqualTo(Kind.MISSING);
      assertThat(tree.size("reviews/a/c.yaml")).isEqualTo(6);
      assertThat(new String(tree.read("reviews/a/c.yaml"), StandardCharsets.UTF_8))
          .isEqualTo("c: \u00e9\n");
      assertThat(tree.list("nothing")).isEmpty();
    }
  }

  @Test
  void namesWhatDiffersFromTheCommit() throws IOException {
    sandbox.write(".gitignore", "*.tmp\n").write("paper/a", "1\n").write("paper/b", "1\n");
    sandbox.write("paper/c", "1\n").write("tool/d", "1\n").commit("First");
    sandbox.write("paper/a", "2\n").write("paper/new", "1\n").write("paper/x.tmp", "1\n");
    sandbox.write("tool/d", "2\n");
    Files.delete(sandbox.folder().resolve("paper/b"));
    sandbox.git("rm", "-q", "--cached", "paper/c");
    try (GitRepository repository = sandbox.open()) {
      assertThat(repository.dirtyPaths(List.of("paper", "reviews")))
          .containsExactly("paper/a", "paper/b", "paper/c", "paper/new");
    }
  }

  @Test
  void asksNeitherTheClockNorTheHomeOfAFreshMachine() throws IOException {
    sandbox.write("a", "1\n").commit("First");
    try (GitRepository repository = sandbox.open()) {
      repository.dirtyPaths(List.of("a"));
    }
    // Measured, it would be finer than JGit's fallback: the probe takes three seconds.
    assertThat(FS.getFileStoreAttributes(sandbox.folder()).getFsTimestampResolution())
        .isEqualTo(FS.FileStoreAttributes.FALLBACK_TIMESTAMP_RESOLUTION);
    try (var files = Files.walk(temp.resolve("home"))) {
      assertThat(files).containsExactly(temp.resolve("home"));
    }
  }

  private static void refuses(Runnable action, String why) {
    assertThatThrownBy(action::run)
        .asInstanceOf(type(Failure.class))
        .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.REPOSITORY))
        .extracting(Failure::getMessage)
        .asString()
        .contains(why);
  }
}
