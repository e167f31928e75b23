package dev.factors.review;

import dev.factors.git.FileChange;
import dev.factors.git.FolderChange;
import dev.factors.git.GitRepository;
import dev.factors.git.TreeEntry;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree.Kind;
import dev.factors.work.Pieces;
import dev.factors.yaml.YamlDocument;
import dev.factors.yaml.YamlNode.Mapping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What reviews held at any time, read from the objects of the repository. Equal ids are equal
 * content: nothing is opened that two commits share. Whatever cannot be read as YAML holds nothing,
 * and is named.
 */
final class Archive {

  /** Larger files are no comments; in bytes. */
  private static final int MAX_FILE_SIZE = 1024 * 1024;

  /** As many are worth the way to another processor. */
  private static final int FILES_A_PIECE = 50;

  private final GitRepository repository;
  private final KnownFiles known;

  /** Folders of reviewers or versions, together: a hundred bytes each. */
  private static final int REMEMBERED_FOLDERS = 100_000;

  /** Entries of comment files, together: a kilobyte each, with their texts. */
  private static final int REMEMBERED_ENTRIES = 20_000;

  private final Recent<String, Map<String, String>> listings =
      new Recent<>(REMEMBERED_FOLDERS, listing -> 1 + listing.size());
  private final Recent<FolderAt, FolderContent> folders =
      new Recent<>(REMEMBERED_FOLDERS, FolderContent::size);
  private final Recent<FileAt, FolderContent> files =
      new Recent<>(REMEMBERED_ENTRIES, FolderContent::size);

  private final Map<CommentId, String> homes = new HashMap<>();
  private final Set<FolderKey> crowded = new HashSet<>();

  /**
   * Reads from a repository.
   *
   * @param known what earlier processes have read
   */
  Archive(GitRepository repository, KnownFiles known) {
    this.repository = repository;
    this.known = known;
  }

  /** Reads the files that changes bring or take, on all processors, before they are asked for. */
  void readAhead(List<FolderChange> changes) {
    Set<FileAt> wanted = new LinkedHashSet<>();
    for (FolderChange change : changes) {
      for (FileChange file : change.files()) {
        ReviewPath.of(ReviewPath.ROOT + "/" + file.path())
            .ifPresent(
                path -> {
                  want(path, file.blob(), wanted);
                  file.parentBlobs().forEach(blob -> want(path, blob, wanted));
                });
      }
    }
    List<FileAt> all = List.copyOf(wanted);
    Pieces<List<FolderContent>> pieces = new Pieces<>();
    for (int from = 0; from < all.size(); from += FILES_A_PIECE) {
      List<FileAt> some = all.subList(from, Math.min(from + FILES_A_PIECE, all.size()));
      pieces.add(() -> some.stream().map(this::readFile).toList());
    }
    Iterator<FileAt> file = all.iterator();
    pieces.results().forEach(some -> some.forEach(content -> files.put(file.next(), content)));
  }

  private void want(ReviewPath path, @Nullable String blob, Set<FileAt> wanted) {
    if (blob != null) {
      FileAt file = new FileAt(path, blob);
      if (!files.has(file)) {
        wanted.add(file);
      }
    }
  }

  /** The folders that a commit does not hold as all its parents hold them, by version and name. */
  List<FolderDelta> deltas(FolderChange change) {
    Map<FolderKey, List<FileChange>> byFolder = new TreeMap<>();
    for (FileChange file : change.files()) {
      ReviewPath.of(ReviewPath.ROOT + "/" + file.path())
          .ifPresent(
              path -> byFolder.computeIfAbsent(path.folder(), key -> new ArrayList<>(1)).add(file));
    }
    List<FolderDelta> deltas = new ArrayList<>();
    byFolder.forEach((key, files) -> deltas.add(delta(key, files, change)));
    return deltas;
  }

  /**
   * The files that did not change matter only where an id may be in one of them as well: to read
   * all files of a folder at each change would take a time that grows with the square of them.
   */
  private FolderDelta delta(FolderKey key, List<FileChange> files, FolderChange change) {
    List<FolderContent> before = new ArrayList<>();
    FolderContent now = content(key, files, FileChange::blob);
    for (int i = 0; i < change.parentTrees().size(); i++) {
      int parent = i;
      before.add(content(key, files, file -> file.parentBlobs().get(parent)));
    }
    before.forEach(content -> remember(key, content));
    remember(key, now);
    return key.holdsDispositions() || crowded.contains(key)
        ? new FolderDelta(
            content(key, folder(change.tree(), key)),
            change.parentTrees().stream().map(tree -> content(key, folder(tree, key))).toList())
        : new FolderDelta(now, before);
  }

  /** Notes which file holds an id, and whether more than one in the folder ever did. */
  private void remember(FolderKey key, FolderContent content) {
    boolean twice = !content.shadowed().isEmpty();
    for (Held held : content.entries().values()) {
      String path = held.file().path();
      String home = homes.putIfAbsent(held.entry().id(), path);
      twice |= home != null && !home.equals(path);
    }
    if (twice) {
      crowded.add(key);
    }
  }

  private FolderContent content(
      FolderKey key, List<FileChange> changes, Function<FileChange, @Nullable String> blobs) {
    Map<String, String> byName = new TreeMap<>();
    for (FileChange change : changes) {
      @Nullable String blob = blobs.apply(change);
      if (blob != null) {
        byName.put(change.path().substring(change.path().lastIndexOf('/') + 1), blob);
      }
    }
    return content(key, byName);
  }

  /** The folders in a tree of {@code reviews/}, by version and name. */
  SortedMap<FolderKey, String> folders(@Nullable String reviews) {
    SortedMap<FolderKey, String> folders = new TreeMap<>();
    listing(reviews)
        .forEach(
            (version, tree) ->
                listing(tree)
                    .forEach((name, folder) -> folders.put(new FolderKey(version, name), folder)));
    return folders;
  }

  /** Id of a folder's tree in a tree of {@code reviews/}; null where it is not there. */
  private @Nullable String folder(@Nullable String reviews, FolderKey key) {
    return listing(listing(reviews).get(key.version())).get(key.reviewer());
  }

  /** What a folder's tree holds; nothing where it is null. */
  FolderContent content(FolderKey key, @Nullable String tree) {
    return tree == null
        ? FolderContent.EMPTY
        : folders.get(new FolderAt(key, tree), this::readFolder);
  }

  private Map<String, String> listing(@Nullable String tree) {
    return tree == null ? Map.of() : listings.get(tree, this::readFolders);
  }

  private Map<String, String> readFolders(String tree) {
    Map<String, String> folders = new HashMap<>();
    for (TreeEntry entry : repository.entries(tree)) {
      if (entry.kind() == Kind.FOLDER) {
        folders.put(entry.name(), entry.id());
      }
    }
    return folders;
  }

  private FolderContent readFolder(FolderAt folder) {
    Map<String, String> byName = new TreeMap<>();
    for (TreeEntry entry : repository.entries(folder.tree())) {
      if (entry.kind() == Kind.FILE && entry.name().endsWith(ReviewPath.EXTENSION)) {
        byName.put(entry.name(), entry.id());
      }
    }
    return content(folder.key(), byName);
  }

  /** What files hold together, by their names; the first of them counts. */
  private FolderContent content(FolderKey key, Map<String, String> blobs) {
    List<FolderContent> contents = new ArrayList<>();
    blobs.forEach(
        (name, blob) -> contents.add(files.get(new FileAt(key.path(name), blob), this::readFile)));
    if (contents.size() < 2) {
      return contents.isEmpty() ? FolderContent.EMPTY : contents.get(0);
    }
    Entries entries = new Entries();
    List<CommentFile> commentFiles = new ArrayList<>();
    List<DispositionFile> answers = new ArrayList<>();
    List<Unreadable> unreadable = new ArrayList<>();
    for (FolderContent file : contents) {
      unreadable.addAll(file.unreadable());
      file.entries().values().forEach(entries::add);
      file.shadowed().forEach(entries::add);
      commentFiles.addAll(file.files());
      answers.addAll(file.answers());
    }
    return new FolderContent(entries.byId, entries.shadowed, commentFiles, answers, unreadable);
  }

  /** A file alone is a folder with one file. */
  private FolderContent readFile(FileAt file) {
    Optional<Mapping> known = this.known.get(file.path().toString(), file.blob());
    return known.isPresent() ? content(file, known.get()) : readBlob(file);
  }

  private FolderContent readBlob(FileAt file) {
    Optional<byte[]> bytes = repository.blob(file.blob(), MAX_FILE_SIZE);
    if (bytes.isEmpty()) {
      return unreadable(file, "it is larger than a mebibyte");
    }
    SourceFile source = SourceFile.of(file.path().toString(), bytes.get());
    Optional<Mapping> root = YamlDocument.mapping(source);
    if (root.isEmpty()) {
      return unreadable(file, YamlDocument.problem(source));
    }
    known.put(file.blob(), root.get());
    return content(file, root.get());
  }

  private static FolderContent content(FileAt file, Mapping root) {
    return file.path().holdsDispositions()
        ? dispositions(DispositionFileReader.read(file.path().toString(), root))
        : comments(file, root);
  }

  private static FolderContent unreadable(FileAt file, String problem) {
    return new FolderContent(
        Map.of(), List.of(), List.of(), List.of(), List.of(file.unreadable(problem)));
  }

  private static FolderContent comments(FileAt at, Mapping root) {
    CommentFile file = CommentFileReader.read(at.path(), root);
    Entries entries = new Entries();
    CommentFile head = file.head();
    for (Entry entry : file.entries()) {
      entries.add(new Held(entry, head, at.blob()));
    }
    int lost = root.items("comments").size() - file.entries().size();
    return new FolderContent(
        entries.byId,
        entries.shadowed,
        List.of(file),
        List.of(),
        lost == 0
            ? List.of()
            : List.of(at.unreadable(lost + " of its entries are no comments with an id")));
  }

  private static FolderContent dispositions(DispositionFile file) {
    return new FolderContent(Map.of(), List.of(), List.of(), List.of(file), List.of());
  }

  /** Entries as they are met. */
  private static final class Entries {
    private final Map<CommentId, Held> byId = new LinkedHashMap<>();
    private final List<Held> shadowed = new ArrayList<>();

    void add(Held held) {
      Held first = byId.putIfAbsent(held.entry().id(), held);
      if (first != null && !first.entry().content().equals(held.entry().content())) {
        shadowed.add(held);
      }
    }
  }

  private record FolderAt(FolderKey key, String tree) {}

  private record FileAt(ReviewPath path, String blob) {

    Unreadable unreadable(String problem) {
      return new Unreadable(path.toString(), blob, problem);
    }
  }
}
