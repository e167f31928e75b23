package dev.factors.build;

import java.util.function.Consumer;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A string joined of several parts, as {@code java.lang.invoke.StringConcatFactory} is asked for
 * it.
 */
final class Joined {

  private static final char ARGUMENT = '\1';
  private static final char CONSTANT = '\2';
  private static final Type BUILDER = Type.getType(StringBuilder.class);
  private static final Type STRING = Type.getType(String.class);
  private static final Type OBJECT = Type.getType(Object.class);

  private final GeneratorAdapter code;
  private final Type[] types;
  private final Object[] arguments;

  private Joined(GeneratorAdapter code, String descriptor, Object[] arguments) {
    this.code = code;
    this.types = Type.getArgumentTypes(descriptor);
    this.arguments = arguments;
  }

  /**
   * Code that joins.
   *
   * @param descriptor from the parts that are not constant to the string
   * @param arguments the recipe, in which {@code \1} stands for a part and {@code \2} for a
   *     constant, and these constants
   */
  static Consumer<GeneratorAdapter> of(String descriptor, Object... arguments) {
    return code -> new Joined(code, descriptor, arguments).write();
  }

  private void write() {
    code.newInstance(BUILDER);
    code.dup();
    code.invokeConstructor(BUILDER, Method.getMethod("void <init> ()"));
    StringBuilder literal = new StringBuilder();
    int part = 0;
    int constant = 1;
    for (char character : ((String) arguments[0]).toCharArray()) {
      if (character == ARGUMENT) {
        append(literal);
        code.loadArg(part);
        append(types[part++]);
      } else if (character == CONSTANT) {
        literal.append(arguments[constant++]);
      } else {
        literal.append(character);
      }
    }
    append(literal);
    code.invokeVirtual(BUILDER, Method.getMethod("String toString ()"));
  }

  private void append(StringBuilder literal) {
    if (!literal.isEmpty()) {
      code.push(literal.toString());
      append(STRING);
      literal.setLength(0);
    }
  }

  private void append(Type part) {
    code.invokeVirtual(BUILDER, new Method("append", BUILDER, new Type[] {appendable(part)}));
  }

  /** Of the kinds that a builder can append, that of a part; an array is an object as any other. */
  private static Type appendable(Type part) {
    return switch (part.getSort()) {
      case Type.BYTE, Type.SHORT -> Type.INT_TYPE;
      case Type.ARRAY -> OBJECT;
      case Type.OBJECT -> part.equals(STRING) ? STRING : OBJECT;
      default -> part;
    };
  }
}
