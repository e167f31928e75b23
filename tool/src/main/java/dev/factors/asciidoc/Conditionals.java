package dev.factors.asciidoc;

import dev.factors.asciidoc.Document.Problem.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The conditionals that are open: {@code ifdef}, {@code ifndef} and {@code ifeval}. */
final class Conditionals {

  private final DocumentAttributes attributes;
  private final Findings findings;
  private final Deque<Open> open = new ArrayDeque<>();

  Conditionals(DocumentAttributes attributes, Findings findings) {
    this.attributes = attributes;
    this.findings = findings;
  }

  /** Whether lines are left out where the reader stands. */
  boolean isSkipping() {
    Open innermost = open.peek();
    return innermost != null && innermost.skipping;
  }

  /**
   * Deals with a directive.
   *
   * @return the line that the directive holds between its brackets, if it applies; null where there
   *     is none
   */
  @Nullable SourceLine apply(Directive directive, SourceLine line) {
    String name = directive.name();
    if (name.equals("endif")) {
      close(directive, line);
      return null;
    }
    if (!isWellFormed(directive)) {
      if (!isSkipping()) {
        unbalanced("malformed directive " + name, line);
      }
      return null;
    }
    boolean skip = !isSkipping() && !holds(directive);
    if (name.equals("ifeval") || directive.text() == null) {
      open.push(new Open(directive.target(), line, isSkipping() || skip));
      return null;
    }
    if (isSkipping() || skip) {
      return null;
    }
    int start = directive.textStart();
    return line.slice(start, start + CharacterClass.trimmedEnd(directive.text()));
  }

  /** Reports what is still open at the end. */
  void finish() {
    while (!open.isEmpty()) {
      unbalanced("conditional is not closed", open.removeLast().line);
    }
  }

  private void close(Directive directive, SourceLine line) {
    String target = directive.target();
    Open innermost = open.peek();
    if (directive.text() != null) {
      unbalanced("endif holds text", line);
    } else if (innermost == null) {
      unbalanced("endif without ifdef, ifndef or ifeval", line);
    } else if (target.isEmpty() || target.equals(innermost.target)) {
      open.pop();
    } else {
      unbalanced("endif::" + target + "[] closes endif::" + innermost.target + "[]", line);
    }
  }

  private static boolean isWellFormed(Directive directive) {
    if (!directive.name().equals("ifeval")) {
      return !directive.target().isEmpty();
    }
    String text = directive.text();
    return directive.target().isEmpty() && text != null && EvalExpression.parse(text) != null;
  }

  private boolean holds(Directive directive) {
    String text = directive.text();
    if (directive.name().equals("ifeval")) {
      EvalExpression expression = text == null ? null : EvalExpression.parse(text);
      return expression != null && expression.holds(attributes);
    }
    String target = directive.target();
    boolean any = directive.separator() == ',';
    Stream<String> names =
        directive.separator() == 0
            ? Stream.of(target)
            : Stream.of(target.split(any ? "," : "\\+", -1));
    if (directive.name().equals("ifdef")) {
      return any ? names.anyMatch(attributes::has) : names.allMatch(attributes::has);
    }
    return any ? names.noneMatch(attributes::has) : !names.allMatch(attributes::has);
  }

  private void unbalanced(String message, SourceLine line) {
    findings.problem(Kind.UNBALANCED_CONDITIONAL, message, line.place());
  }

  private record Open(String target, SourceLine line, boolean skipping) {}

  /**
   * A conditional directive.
   *
   * @param separator {@code ,} or {@code +} between the names of its target, or NUL
   * @param text between its brackets; null where there is none
   * @param textStart index of the text in the line
   */
  record Directive(
      String name, String target, char separator, @Nullable String text, int textStart) {

    /** The directive that a line is, without a backslash before it; null where it is none. */
    static @Nullable Directive parse(String line) {
      int colons = line.indexOf("::");
      int bracket = line.indexOf('[');
      if (colons < 0 || bracket < colons + 2 || !line.endsWith("]")) {
        return null;
      }
      String name = line.substring(0, colons);
      if (!name.equals("ifdef")
          && !name.equals("ifndef")
          && !name.equals("ifeval")
          && !name.equals("endif")) {
        return null;
      }
      String target = line.substring(colons + 2, bracket);
      if (target.chars().anyMatch(CharacterClass::isSpace)) {
        return null;
      }
      String text = line.substring(bracket + 1, line.length() - 1);
      char separator =
          (char) target.chars().filter(c -> c == ',' || c == '+').findFirst().orElse(0);
      return new Directive(
          name,
          target.toLowerCase(Locale.ROOT),
          separator,
          text.isEmpty() ? null : text,
          bracket + 1);
    }
  }
}
