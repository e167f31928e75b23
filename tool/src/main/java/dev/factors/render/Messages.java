package dev.factors.render;

import dev.factors.diagnostic.Diagnostic;
import dev.factors.diagnostic.Place;
import dev.factors.diagnostic.Severity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.asciidoctor.ast.Cursor;
import org.asciidoctor.log.LogHandler;
import org.asciidoctor.log.LogRecord;
import org.jspecify.annotations.Nullable;

/** Turns Asciidoctor's own messages into diagnostics. */
final class Messages implements LogHandler {

  private static final String RULE = "asciidoctor/message";

  private final Path root;
  private final String document;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  /**
   * A collector of messages.
   *
   * @param root of the repository: places are relative to it
   * @param document where a message without a place is shown
   */
  Messages(Path root, String document) {
    this.root = root;
    this.document = document;
  }

  @Override
  public void log(LogRecord message) {
    diagnostics.add(
        new Diagnostic(RULE, severity(message), place(message.getCursor()), text(message), null));
  }

  /** Everything that was said, sorted, once. */
  List<Diagnostic> diagnostics() {
    return diagnostics.stream().distinct().sorted().toList();
  }

  private Place place(@Nullable Cursor cursor) {
    if (cursor == null || cursor.getFile() == null) {
      return Place.at(document, cursor == null ? 1 : Math.max(1, cursor.getLineNumber()), 1);
    }
    Path file = Path.of(cursor.getFile()).toAbsolutePath().normalize();
    String shown =
        file.startsWith(root) ? root.relativize(file).toString().replace('\\', '/') : document;
    return Place.at(shown, Math.max(1, cursor.getLineNumber()), 1);
  }

  /** Without the absolute path of this machine: a diagnostic's place is relative. */
  private String text(LogRecord message) {
    return String.valueOf(message.getMessage()).replace(root + "/", "");
  }

  private static Severity severity(LogRecord message) {
    return switch (message.getSeverity()) {
      case DEBUG, INFO -> Severity.INFO;
      case WARN -> Severity.WARNING;
      case ERROR, FATAL, UNKNOWN -> Severity.ERROR;
    };
  }
}
