package dev.factors.review;

import dev.factors.git.GitRepository;
import dev.factors.git.TreeEntry;
import dev.factors.source.SourceFile;
import dev.factors.source.SourceTree.Kind;
import dev.factors.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What reviews held at any time, read from the objects of the repository. Equal ids are equal
 * content: nothing is opened that two commits share. Whatever cannot be read as YAML holds nothing.
 */
final class Archive {

  /** Larger files are no comments; in bytes. */
  private static final int MAX_FILE_SIZE = 1024 * 1024;

  private final GitRepository repository;

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

  Archive(GitRepository repository) {
    this.repository = repository;
  }

  /** The folders that differ between two trees of {@code reviews/}, each null where missing. */
  List<FolderDelta> deltas(@Nullable String now, @Nullable String before) {
    List<FolderDelta> deltas = new ArrayList<>();
    Map<String, String> versionsNow = folders(now);
    Map<String, String> versionsBefore = folders(before);
    for (String version : differing(versionsNow, versionsBefore)) {
      Map<String, String> reviewersNow = folders(versionsNow.get(version));
      Map<String, String> reviewersBefore = folders(versionsBefore.get(version));
      for (String reviewer : differing(reviewersNow, reviewersBefore)) {
        deltas.add(
            new FolderDelta(
                new FolderKey(version, reviewer),
                reviewersNow.get(reviewer),
                reviewersBefore.get(reviewer)));
      }
    }
    return deltas;
  }

  /** Id of a folder's tree in a tree of {@code reviews/}; null where it is not there. */
  @Nullable String folder(@Nullable String reviews, FolderKey key) {
    return folders(folders(reviews).get(key.version())).get(key.reviewer());
  }

  /** What a folder's tree holds; nothing where it is null. */
  FolderContent content(FolderKey key, @Nullable String tree) {
    return tree == null
        ? FolderContent.EMPTY
        : folders.get(new FolderAt(key, tree), this::readFolder);
  }

  private static SortedSet<String> differing(Map<String, String> a, Map<String, String> b) {
    SortedSet<String> names = new TreeSet<>(a.keySet());
    names.addAll(b.keySet());
    names.removeIf(name -> a.containsKey(name) && a.get(name).equals(b.get(name)));
    return names;
  }

  private Map<String, String> folders(@Nullable String tree) {
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
    Map<String, TreeEntry> byName = new TreeMap<>();
    for (TreeEntry entry : repository.entries(folder.tree())) {
      if (entry.kind() == Kind.FILE && entry.name().endsWith(ReviewPath.EXTENSION)) {
        byName.put(entry.name(), entry);
      }
    }
    Entries entries = new Entries();
    List<CommentFile> commentFiles = new ArrayList<>();
    List<DispositionFile> answers = new ArrayList<>();
    for (TreeEntry entry : byName.values()) {
      ReviewPath path = folder.key().path(entry.name());
      FolderContent file = files.get(new FileAt(path, entry.id()), this::readFile);
      file.entries().values().forEach(entries::add);
      file.shadowed().forEach(entries::add);
      commentFiles.addAll(file.files());
      answers.addAll(file.answers());
    }
    return new FolderContent(entries.byId, entries.shadowed, commentFiles, answers);
  }

  /** A file alone is a folder with one file. */
  private FolderContent readFile(FileAt file) {
    String path = file.path().toString();
    return repository
        .blob(file.blob(), MAX_FILE_SIZE)
        .flatMap(bytes -> YamlDocument.mapping(SourceFile.of(path, bytes)))
        .map(
            root ->
                file.path().holdsDispositions()
                    ? dispositions(DispositionFileReader.read(path, root))
                    : comments(CommentFileReader.read(file.path(), root), file.blob()))
        .orElse(FolderContent.EMPTY);
  }

  private static FolderContent comments(CommentFile file, String blob) {
    Entries entries = new Entries();
    CommentFile head = file.head();
    for (Entry entry : file.entries()) {
      entries.add(new Held(entry, head, blob));
    }
    return new FolderContent(entries.byId, entries.shadowed, List.of(file), List.of());
  }

  private static FolderContent dispositions(DispositionFile file) {
    return new FolderContent(Map.of(), List.of(), List.of(), List.of(file));
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

  private record FileAt(ReviewPath path, String blob) {}
}
