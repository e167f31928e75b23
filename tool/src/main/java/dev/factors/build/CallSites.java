package dev.factors.build;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;

/**
 * The call sites of one class that Java links when they are first reached ({@code invokedynamic}),
 * made plain calls; and those that ask for a class loader, which get the application's where Java's
 * own loader, which is no object, has loaded the class.
 *
 * <p>What a site calls becomes a method of the same class, so that nothing is called from where the
 * compiler did not let it be called.
 */
final class CallSites extends ClassVisitor {

  private static final int NAME_AND_TYPE = 12;
  private static final int INVOKE_DYNAMIC = 18;
  private static final String GET_LOADER = "getClassLoader";
  private static final String LOADER = "(Ljava/lang/Class;)Ljava/lang/ClassLoader;";

  private final ClassWriter writer;
  private final Map<String, byte[]> lambdas = new LinkedHashMap<>();
  private final List<Runnable> bodies = new ArrayList<>();
  private Type owner = Type.VOID_TYPE;
  private int version;
  private boolean isInterface;

  private CallSites(ClassWriter writer) {
    super(Opcodes.ASM9, writer);
    this.writer = writer;
  }

  /**
   * A class without the call sites that are known here, and the classes that its lambdas become.
   *
   * @return class files by name, with slashes, that of the class itself first
   */
  static Map<String, byte[]> link(byte[] content) {
    ClassReader reader = new ClassReader(content);
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    CallSites sites = new CallSites(writer);
    reader.accept(sites, 0);
    Map<String, byte[]> linked = new LinkedHashMap<>();
    linked.put(reader.getClassName(), writer.toByteArray());
    linked.putAll(sites.lambdas);
    return linked;
  }

  /** Whether a class may have such call sites, known here or not. */
  static boolean hasAny(byte[] content) {
    ClassReader reader = new ClassReader(content);
    char[] buffer = new char[reader.getMaxStringLength()];
    for (int item = 1; item < reader.getItemCount(); item++) {
      int offset = reader.getItem(item);
      int tag = offset == 0 ? 0 : reader.readByte(offset - 1);
      if (tag == INVOKE_DYNAMIC
          || (tag == NAME_AND_TYPE && GET_LOADER.equals(reader.readUTF8(offset, buffer)))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void visit(
      int version,
      int access,
      String name,
      @Nullable String signature,
      @Nullable String superName,
      String @Nullable [] interfaces) {
    super.visit(version, access, name, signature, superName, interfaces);
    this.version = version;
    owner = Type.getObjectType(name);
    isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
  }

  @Override
  public MethodVisitor visitMethod(
      int access,
      String name,
      String descriptor,
      @Nullable String signature,
      String @Nullable [] exceptions) {
    MethodVisitor method = super.visitMethod(access, name, descriptor, signature, exceptions);
    return new MethodVisitor(Opcodes.ASM9, method) {
      @Override
      public void visitMethodInsn(
          int instruction, String of, String name, String type, boolean ofInterface) {
        if (of.equals("java/lang/Class") && name.equals(GET_LOADER)) {
          call(owner, isInterface, add(LOADER, CallSites::writeLoader));
        } else {
          super.visitMethodInsn(instruction, of, name, type, ofInterface);
        }
      }

      @Override
      public void visitInvokeDynamicInsn(
          String site, String type, Handle bootstrap, Object... arguments) {
        String maker = bootstrap.getOwner() + '.' + bootstrap.getName();
        if (maker.equals("java/lang/invoke/LambdaMetafactory.metafactory")) {
          linkLambda(new Lambda(site, Type.getMethodType(type), arguments));
        } else if (maker.equals("java/lang/invoke/StringConcatFactory.makeConcatWithConstants")) {
          call(owner, isInterface, add(type, Joined.of(type, arguments)));
        } else if (maker.equals("java/lang/runtime/ObjectMethods.bootstrap")
            && !site.equals("toString")) {
          call(owner, isInterface, add(type, RecordMethod.of(site, arguments)));
        } else {
          super.visitInvokeDynamicInsn(site, type, bootstrap, arguments);
        }
      }

      private void linkLambda(Lambda lambda) {
        Method body = add(lambda.bodyType(), lambda::writeBody);
        Type made = Type.getObjectType(owner.getInternalName() + "$$Linked" + lambdas.size());
        lambdas.put(
            made.getInternalName(), lambda.toClass(made, version, owner, isInterface, body));
        call(made, false, lambda.factory());
      }

      private void call(Type of, boolean ofInterface, Method called) {
        visitMethodInsn(
            Opcodes.INVOKESTATIC,
            of.getInternalName(),
            called.getName(),
            called.getDescriptor(),
            ofInterface);
      }
    };
  }

  private static void writeLoader(GeneratorAdapter code) {
    Type loader = Type.getType(ClassLoader.class);
    Label own = code.newLabel();
    code.loadArg(0);
    code.invokeVirtual(
        Type.getType(Class.class), Method.getMethod("ClassLoader getClassLoader ()"));
    code.dup();
    code.ifNonNull(own);
    code.pop();
    code.invokeStatic(loader, Method.getMethod("ClassLoader getSystemClassLoader ()"));
    code.mark(own);
    Object[] parameters = {"java/lang/Class"};
    Object[] stack = {loader.getInternalName()};
    code.visitFrame(Opcodes.F_NEW, parameters.length, parameters, stack.length, stack);
  }

  /** Adds a method that lambdas, which are classes of the same package, can call. */
  private Method add(String descriptor, Consumer<GeneratorAdapter> body) {
    Method added = new Method("linked$" + bodies.size(), descriptor);
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
    // An interface has no other methods than public and private ones.
    int reach = isInterface ? Opcodes.ACC_PUBLIC : 0;
    bodies.add(
        () -> {
          GeneratorAdapter code = new GeneratorAdapter(access | reach, added, null, null, writer);
          body.accept(code);
          code.returnValue();
          code.endMethod();
        });
    return added;
  }

  @Override
  public void visitEnd() {
    bodies.forEach(Runnable::run);
    super.visitEnd();
  }
}
