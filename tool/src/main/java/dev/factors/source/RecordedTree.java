package dev.factors.source;

import dev.factors.digest.ContentHash;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A tree that takes down what it is asked and what it answers: whatever was made of these answers
 * alone is made again the same where they are given again.
 */
public final class RecordedTree implements SourceTree {

  private static final String KIND = "kind";
  private static final String SIZE = "size";
  private static final String LIST = "list";
  private static final String READ = "read";

  private final SourceTree tree;

  /** By question. Those for content are apart, since they take longest to be asked again. */
  private final Map<String, String> answers = new LinkedHashMap<>();

  private final Map<String, String> contents = new LinkedHashMap<>();
  private boolean isLost;

  public RecordedTree(SourceTree tree) {
    this.tree = tree;
  }

  /**
   * A line for each question: what was asked for, the answer, the path. Empty where there are two
   * answers to a question, because somebody wrote meanwhile, or a path has more than one line.
   */
  public Optional<List<String>> questions() {
    if (isLost) {
      return Optional.empty();
    }
    List<String> questions = new ArrayList<>(answers.values());
    questions.addAll(contents.values());
    return Optional.of(questions);
  }

  /**
   * Whether a tree answers the same.
   *
   * @throws dev.factors.diagnostic.Failure of kind INPUT_OUTPUT where it cannot be read
   */
  public static boolean isAnswered(SourceTree tree, List<String> questions) {
    for (String question : questions) {
      String[] parts = question.split(" ", 3);
      if (parts.length != 3 || !answer(tree, parts[0], parts[2]).equals(parts[1])) {
        return false;
      }
    }
    return true;
  }

  private static String answer(SourceTree tree, String what, String path) {
    return switch (what) {
      case KIND -> tree.kind(path).name();
      case SIZE -> Long.toString(tree.size(path));
      case LIST -> digest(tree.list(path));
      case READ -> ContentHash.of(tree.read(path));
      default -> "";
    };
  }

  @Override
  public Kind kind(String path) {
    Kind kind = tree.kind(path);
    record(answers, KIND, path, kind.name());
    return kind;
  }

  @Override
  public long size(String path) {
    long size = tree.size(path);
    record(answers, SIZE, path, Long.toString(size));
    return size;
  }

  @Override
  public List<String> list(String folder) {
    List<String> paths = tree.list(folder);
    record(answers, LIST, folder, digest(paths));
    return paths;
  }

  @Override
  public byte[] read(String path) {
    byte[] bytes = tree.read(path);
    record(contents, READ, path, ContentHash.of(bytes));
    return bytes;
  }

  private static String digest(List<String> paths) {
    return ContentHash.of(String.join("\0", paths));
  }

  private void record(Map<String, String> into, String what, String path, String answer) {
    String line = what + " " + answer + " " + path;
    String before = into.putIfAbsent(what + " " + path, line);
    isLost |= path.indexOf('\n') >= 0 || !(before == null || before.equals(line));
  }
}
