package dev.factors.git;

import dev.factors.source.CacheReader;
import dev.factors.source.CacheWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the id of a commit that changes the folder asked about.
 *
 * @param files that the commit does not have as all its parents have them, by path
 */
record KnownChange(Commit commit, List<FileChange> files) {

  KnownChange {
    files = List.copyOf(files);
  }

  void write(CacheWriter out) {
    id(out, commit.tree());
    write(out, commit.author());
    write(out, commit.committer());
    out.text(commit.message());
    out.number(files.size());
    for (FileChange file : files) {
      out.text(file.path());
      id(out, file.blob());
      file.parentBlobs().forEach(blob -> id(out, blob));
    }
  }

  static KnownChange read(CacheReader in, CommitTable commits, int number) {
    int[] itsParents = commits.parents(number);
    List<String> parents = new ArrayList<>(itsParents.length);
    for (int parent : itsParents) {
      parents.add(commits.id(parent).name());
    }
    Commit commit =
        new Commit(
            commits.id(number).name(),
            ObjectId.fromRaw(in.numbers(CommitTable.WORDS)).name(),
            parents,
            ident(in),
            ident(in),
            in.text());
    int count = in.count(Integer.BYTES);
    List<FileChange> files = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String path = in.text();
      @Nullable String blob = id(in);
      List<@Nullable String> parentBlobs = new ArrayList<>(itsParents.length);
      for (int parent = 0; parent < itsParents.length; parent++) {
        parentBlobs.add(id(in));
      }
      files.add(new FileChange(path, blob, parentBlobs));
    }
    return new KnownChange(commit, files);
  }

  private static void write(CacheWriter out, Ident ident) {
    out.text(ident.name());
    out.text(ident.email());
    out.longNumber(ident.date().getEpochSecond());
    out.number(ident.offset().getTotalSeconds());
  }

  private static Ident ident(CacheReader in) {
    return new Ident(
        in.text(),
        in.text(),
        Instant.ofEpochSecond(in.longNumber()),
        ZoneOffset.ofTotalSeconds(in.number()));
  }

  private static void id(CacheWriter out, @Nullable String id) {
    int[] words = new int[CommitTable.WORDS];
    if (id != null) {
      ObjectId.fromString(id).copyRawTo(words, 0);
    }
    out.numbers(words);
  }

  private static @Nullable String id(CacheReader in) {
    ObjectId id = ObjectId.fromRaw(in.numbers(CommitTable.WORDS));
    return id.equals(ObjectId.zeroId()) ? null : id.name();
  }
}
