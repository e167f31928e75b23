package dev.factors.review;

import dev.factors.git.GitRepository;
import dev.factors.git.Mailmap;
import dev.factors.git.NotesHistory;
import dev.factors.git.NotesHistory.NoteContent;
import dev.factors.git.NotesHistory.WrittenNote;
import dev.factors.git.RefTip;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds every note that was ever written on a ref, also what is no longer there. */
final class Notes {

  /** The refs of git-appraise, whose notes are JSON objects, one a line. */
  private static final String APPRAISE = "/devtools/";

  /** Larger notes are no comments; in bytes. */
  private static final int MAX_SIZE = 16 * 1024 * 1024;

  private final GitRepository repository;
  private final Mailmap mailmap;
  private final RefTip ref;
  private final NotesHistory history;

  private Notes(GitRepository repository, Mailmap mailmap, RefTip ref) {
    this.repository = repository;
    this.mailmap = mailmap;
    this.ref = ref;
    this.history = NotesHistory.read(repository, ref);
  }

  /** The notes of a ref, oldest first. */
  static List<Note> read(GitRepository repository, Mailmap mailmap, RefTip ref) {
    Notes notes = new Notes(repository, mailmap, ref);
    return ref.ref().contains(APPRAISE) ? notes.lines() : notes.whole();
  }

  /**
   * The lines as records. A record is what it says, wherever it stands: git-appraise itself names a
   * comment by the hash of its JSON. Changed, it is gone, and another one is there.
   */
  private List<Note> lines() {
    Set<String> standing = new HashSet<>();
    for (NoteContent note : history.tip()) {
      text(note).lines().map(String::strip).forEach(standing::add);
    }
    Set<String> known = new HashSet<>();
    List<Note> notes = new ArrayList<>();
    for (WrittenNote written : history.written()) {
      for (String line : text(written.note()).lines().map(String::strip).toList()) {
        if (!line.isEmpty() && known.add(line)) {
          State state = standing.contains(line) ? State.SUBMITTED : State.DELETED;
          notes.add(note(written, line, NoteData.ofJson(line).orElse(null), state));
        }
      }
    }
    return notes;
  }

  /** One note an object. */
  private List<Note> whole() {
    Map<String, String> standing = new LinkedHashMap<>();
    history.tip().forEach(note -> standing.put(note.object(), text(note)));
    Map<String, WrittenNote> first = new LinkedHashMap<>();
    history.written().forEach(written -> first.putIfAbsent(written.note().object(), written));
    return first.values().stream().map(written -> whole(written, standing)).toList();
  }

  private Note whole(WrittenNote first, Map<String, String> standing) {
    String original = text(first.note());
    Optional<String> now = Optional.ofNullable(standing.get(first.note().object()));
    State state =
        now.isEmpty()
            ? State.DELETED
            : continues(now.get(), original) ? State.SUBMITTED : State.ALTERED;
    String text = now.orElse(original);
    return note(first, text, NoteData.ofYaml(ref.ref(), text).orElse(null), state);
  }

  /** Whether a note still says what it said; git appends to notes, behind a blank line. */
  private static boolean continues(String text, String original) {
    String kept = original.stripTrailing();
    return text.startsWith(kept)
        && (text.length() == kept.length() || text.startsWith("\n", kept.length()));
  }

  private Note note(WrittenNote written, String text, @Nullable String data, State state) {
    return new Note(
        ref.ref(),
        written.note().object(),
        mailmap.map(written.commit().author()),
        written.commit().committer().date(),
        text,
        data,
        state);
  }

  private String text(NoteContent note) {
    return repository
        .blob(note.blob(), MAX_SIZE)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }
}
