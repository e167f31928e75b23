package dev.factors.build;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * A lambda or a reference to a method, as {@code java.lang.invoke.LambdaMetafactory} is asked for
 * it.
 */
final class Lambda {

  private static final String INSTANCE = "INSTANCE";
  private static final Type OBJECT = Type.getType(Object.class);

  private final String name;
  private final Type type;
  private final Type erased;
  private final Handle implementation;
  private final Type actual;

  /**
   * A lambda.
   *
   * @param name of the one method of its interface
   * @param site from what is captured to the interface
   * @param arguments the type of the method as the interface has it, what is called, and the type
   *     of the method with the type arguments put in
   */
  Lambda(String name, Type site, Object... arguments) {
    this.name = name;
    this.type = site;
    this.erased = (Type) arguments[0];
    this.implementation = (Handle) arguments[1];
    this.actual = (Type) arguments[2];
  }

  /** Makes one of what is captured; the same each time where that is nothing. */
  Method factory() {
    return new Method("of", type.getDescriptor());
  }

  /** What is captured, and then what the method of the interface is given. */
  String bodyType() {
    List<Type> parameters = new ArrayList<>(List.of(captured()));
    parameters.addAll(List.of(erased.getArgumentTypes()));
    return Type.getMethodDescriptor(erased.getReturnType(), parameters.toArray(Type[]::new));
  }

  /** Calls what is to be called, with everything converted as the interface's types demand. */
  void writeBody(GeneratorAdapter code) {
    Type target = Type.getObjectType(implementation.getOwner());
    boolean isConstructor = implementation.getTag() == Opcodes.H_NEWINVOKESPECIAL;
    if (isConstructor) {
      code.newInstance(target);
      code.dup();
    }
    List<Type> known = new ArrayList<>(List.of(captured()));
    known.addAll(List.of(actual.getArgumentTypes()));
    List<Type> wanted = new ArrayList<>();
    if (!isConstructor && implementation.getTag() != Opcodes.H_INVOKESTATIC) {
      wanted.add(target);
    }
    wanted.addAll(List.of(Type.getArgumentTypes(implementation.getDesc())));
    Type[] given = Type.getArgumentTypes(bodyType());
    for (int argument = 0; argument < given.length; argument++) {
      code.loadArg(argument);
      convert(code, given[argument], known.get(argument), wanted.get(argument));
    }
    code.visitMethodInsn(
        instruction(),
        implementation.getOwner(),
        implementation.getName(),
        implementation.getDesc(),
        implementation.isInterface());
    Type result = isConstructor ? target : Type.getReturnType(implementation.getDesc());
    if (!erased.getReturnType().equals(Type.VOID_TYPE)) {
      convert(code, result, result, erased.getReturnType());
    } else if (result.getSize() == 2) {
      code.pop2();
    } else if (result.getSize() == 1) {
      code.pop();
    }
  }

  private int instruction() {
    return switch (implementation.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
      case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
      default -> Opcodes.INVOKESPECIAL;
    };
  }

  /** The conversions of {@code LambdaMetafactory}: boxing, unboxing, widening and casts. */
  private static void convert(GeneratorAdapter code, Type given, Type known, Type wanted) {
    boolean isPrimitive = given.getSort() < Type.ARRAY;
    boolean wantsPrimitive = wanted.getSort() < Type.ARRAY;
    if (isPrimitive && wantsPrimitive) {
      code.cast(given, wanted);
    } else if (isPrimitive) {
      code.valueOf(given);
    } else if (wantsPrimitive) {
      Type unboxed = unboxed(known, wanted);
      code.unbox(unboxed);
      code.cast(unboxed, wanted);
    } else if (!given.equals(wanted) && !wanted.equals(OBJECT)) {
      code.checkCast(wanted);
    }
  }

  private static Type unboxed(Type box, Type otherwise) {
    return switch (box.getInternalName()) {
      case "java/lang/Boolean" -> Type.BOOLEAN_TYPE;
      case "java/lang/Byte" -> Type.BYTE_TYPE;
      case "java/lang/Character" -> Type.CHAR_TYPE;
      case "java/lang/Short" -> Type.SHORT_TYPE;
      case "java/lang/Integer" -> Type.INT_TYPE;
      case "java/lang/Long" -> Type.LONG_TYPE;
      case "java/lang/Float" -> Type.FLOAT_TYPE;
      case "java/lang/Double" -> Type.DOUBLE_TYPE;
      default -> otherwise;
    };
  }

  /**
   * The class that implements the interface.
   *
   * @param self its name
   * @param version of class files
   * @param owner where {@code body} is, the method that {@link #writeBody} wrote
   */
  byte[] toClass(Type self, int version, Type owner, boolean ownerIsInterface, Method body) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(
        version,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
        self.getInternalName(),
        null,
        OBJECT.getInternalName(),
        new String[] {type.getReturnType().getInternalName()});
    Method constructor = new Method("<init>", Type.VOID_TYPE, captured());
    writeConstructor(writer, self, constructor);
    writeFactory(writer, self, constructor);

    GeneratorAdapter code =
        method(writer, Opcodes.ACC_PUBLIC, new Method(name, erased.getDescriptor()));
    for (int field = 0; field < captured().length; field++) {
      code.loadThis();
      code.getField(self, "captured" + field, captured()[field]);
    }
    code.loadArgs();
    code.visitMethodInsn(
        Opcodes.INVOKESTATIC,
        owner.getInternalName(),
        body.getName(),
        body.getDescriptor(),
        ownerIsInterface);
    code.returnValue();
    code.endMethod();
    return writer.toByteArray();
  }

  private void writeConstructor(ClassWriter writer, Type self, Method constructor) {
    GeneratorAdapter code = method(writer, Opcodes.ACC_PRIVATE, constructor);
    code.loadThis();
    code.invokeConstructor(OBJECT, Method.getMethod("void <init> ()"));
    for (int field = 0; field < captured().length; field++) {
      String captured = "captured" + field;
      writer.visitField(
          Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL,
          captured,
          captured()[field].getDescriptor(),
          null,
          null);
      code.loadThis();
      code.loadArg(field);
      code.putField(self, captured, captured()[field]);
    }
    code.returnValue();
    code.endMethod();
  }

  private void writeFactory(ClassWriter writer, Type self, Method constructor) {
    GeneratorAdapter code = method(writer, Opcodes.ACC_STATIC, factory());
    if (captured().length == 0) {
      code.getStatic(self, INSTANCE, self);
      writeInstance(writer, self, constructor);
    } else {
      code.newInstance(self);
      code.dup();
      code.loadArgs();
      code.invokeConstructor(self, constructor);
    }
    code.returnValue();
    code.endMethod();
  }

  private static void writeInstance(ClassWriter writer, Type self, Method constructor) {
    writer.visitField(
        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_FINAL,
        INSTANCE,
        self.getDescriptor(),
        null,
        null);
    GeneratorAdapter code =
        method(writer, Opcodes.ACC_STATIC, Method.getMethod("void <clinit> ()"));
    code.newInstance(self);
    code.dup();
    code.invokeConstructor(self, constructor);
    code.putStatic(self, INSTANCE, self);
    code.returnValue();
    code.endMethod();
  }

  private static GeneratorAdapter method(ClassWriter writer, int access, Method method) {
    return new GeneratorAdapter(access, method, null, null, writer);
  }

  private Type[] captured() {
    return type.getArgumentTypes();
  }
}
