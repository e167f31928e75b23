package dev.factors.build;

import java.util.Objects;
import java.util.function.Consumer;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * {@code equals} and {@code hashCode} of a record, as {@code java.lang.runtime.ObjectMethods} is
 * asked for them, with the same answers.
 */
final class RecordMethod {

  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);

  private final GeneratorAdapter code;
  private final Type type;
  private final Object[] arguments;

  private RecordMethod(GeneratorAdapter code, Object... arguments) {
    this.code = code;
    this.type = (Type) arguments[0];
    this.arguments = arguments;
  }

  /**
   * Code of one of the two.
   *
   * @param arguments the record's type, the names of its components, and its fields
   */
  static Consumer<GeneratorAdapter> of(String name, Object... arguments) {
    return name.equals("equals")
        ? code -> new RecordMethod(code, arguments).writeEquals()
        : code -> new RecordMethod(code, arguments).writeHashCode();
  }

  private void writeEquals() {
    Label differs = code.newLabel();
    code.loadArg(1);
    code.instanceOf(type);
    code.ifZCmp(GeneratorAdapter.EQ, differs);
    for (int field = 2; field < arguments.length; field++) {
      code.loadArg(0);
      load((Handle) arguments[field]);
      code.loadArg(1);
      code.checkCast(type);
      compare(load((Handle) arguments[field]), differs);
    }
    code.push(true);
    code.returnValue();
    code.mark(differs);
    Object[] parameters = {type.getInternalName(), OBJECT.getInternalName()};
    code.visitFrame(Opcodes.F_NEW, parameters.length, parameters, 0, new Object[0]);
    code.push(false);
  }

  private void compare(Type component, Label differs) {
    switch (component.getSort()) {
      case Type.OBJECT, Type.ARRAY -> {
        code.invokeStatic(OBJECTS, Method.getMethod("boolean equals (Object, Object)"));
        code.ifZCmp(GeneratorAdapter.EQ, differs);
      }
      case Type.FLOAT -> {
        code.invokeStatic(
            Type.getType(Float.class), Method.getMethod("int compare (float, float)"));
        code.ifZCmp(GeneratorAdapter.NE, differs);
      }
      case Type.DOUBLE -> {
        code.invokeStatic(
            Type.getType(Double.class), Method.getMethod("int compare (double, double)"));
        code.ifZCmp(GeneratorAdapter.NE, differs);
      }
      default -> code.ifCmp(component, GeneratorAdapter.NE, differs);
    }
  }

  private void writeHashCode() {
    code.push(0);
    for (int field = 2; field < arguments.length; field++) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadArg(0);
      Type component = load((Handle) arguments[field]);
      hash(component);
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
  }

  private void hash(Type component) {
    switch (component.getSort()) {
      case Type.BYTE, Type.SHORT, Type.CHAR, Type.INT -> {
        // Their hash is their value.
      }
      default -> {
        code.valueOf(component);
        code.invokeStatic(OBJECTS, Method.getMethod("int hashCode (Object)"));
      }
    }
  }

  /** Puts a component in the place of the record. */
  private Type load(Handle field) {
    Type component = Type.getType(field.getDesc());
    code.getField(type, field.getName(), component);
    return component;
  }
}
