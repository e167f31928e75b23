package dev.factors.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.IntBinaryOperator;
import java.util.function.IntFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;

/** Call sites of every kind, in one class. */
public final class Specimen implements Supplier<List<String>> {

  private final List<String> seen = new ArrayList<>();
  private final String name = "specimen";

  /** Has components of every kind. */
  record Everything(
      boolean flag,
      byte octet,
      char letter,
      short small,
      int number,
      long large,
      float single,
      double twice,
      String text,
      int[] array) {}

  record Nothing() {}

  interface Greeting {
    String greet(String whom);

    default Greeting twice() {
      return whom -> greet(greet(whom));
    }

    static Greeting polite() {
      UnaryOperator<String> bow = whom -> "dear " + whom;
      return bow::apply;
    }
  }

  @FunctionalInterface
  interface Wide {
    double sum(long first, int second, Object third);
  }

  private abstract static class Parent {
    String kind() {
      return "parent";
    }
  }

  private static final class Child extends Parent {
    @Override
    String kind() {
      Supplier<String> above = super::kind;
      return "child of " + above.get();
    }
  }

  @Override
  public List<String> get() {
    Function<String, String> upper = String::toUpperCase;
    say(upper.apply("method of an argument"));
    Supplier<String> bound = "  bound  "::strip;
    say(bound.get());
    say(((Function<Object, String>) this::privately).apply("private"));
    say(((BiFunction<Specimen, String, String>) Specimen::privately).apply(this, "unbound"));
    Function<String, StringBuilder> constructor = StringBuilder::new;
    say(constructor.apply("constructed"));
    IntFunction<long[]> array = long[]::new;
    say(array.apply(3).length);
    numbers();
    int captured = 7;
    long far = 1L << 40;
    double precise = 0.5;
    say(((Supplier<Object>) () -> name + captured + far + precise).get());
    say(((Supplier<Supplier<String>>) () -> () -> name + " nested").get().get());
    say(new Child().kind());
    Greeting greeting = whom -> "hello " + whom;
    say(greeting.twice().greet("you"));
    say(Greeting.polite().greet("reader"));
    List<Integer> sorted = new ArrayList<>(List.of(3, 1, 2));
    sorted.sort(Comparator.comparing((Integer number) -> -number).thenComparing(Integer::intValue));
    say(sorted);
    say(alike() == alike());
    joins();
    records();
    return seen;
  }

  private static Runnable alike() {
    return () -> {};
  }

  private void numbers() {
    ToIntFunction<Integer> unboxed = Integer::intValue;
    say(unboxed.applyAsInt(5));
    Function<Integer, Long> boxed = Integer::longValue;
    say(boxed.apply(6));
    ToDoubleFunction<Integer> widened = number -> number;
    say(widened.applyAsDouble(7));
    LongSupplier wide = "four"::length;
    say(wide.getAsLong());
    IntBinaryOperator most = Math::max;
    say(most.applyAsInt(1, 2));
    Wide sum = (first, second, third) -> first + second + third.hashCode();
    say(sum.sum(1L << 33, 2, 'c'));
    Wide dropped = Specimen::sum;
    say(dropped.sum(1, 2, 3));
    List<Long> collected = new ArrayList<>();
    // What add returns is dropped.
    java.util.function.Consumer<Long> add = collected::add;
    add.accept(8L);
    java.util.function.LongConsumer nothing = Long::valueOf;
    nothing.accept(9L);
    say(collected);
  }

  private static int sum(double first, long second, Object third) {
    return (int) first + (int) second + third.hashCode();
  }

  private void joins() {
    byte octet = -1;
    short small = -2;
    char letter = 'x';
    Object nobody = null;
    char[] letters = {'a'};
    say("" + octet + small + letter + 3 + 4L + 0.5f + 0.25 + true + nobody + name);
    say(("" + letters).startsWith("[C@"));
    say("marks \1 and \2 of " + name);
  }

  private void records() {
    int[] array = {1};
    Everything one =
        new Everything(true, (byte) 1, 'c', (short) 2, 3, 4L << 33, 0.5f, Double.NaN, "t", array);
    say(one.equals(copy(one, "t")));
    say(one.equals(copy(one, "u")));
    say(one.equals(null));
    say(one.equals(new Nothing()));
    say(one.hashCode() - java.util.Arrays.hashCode(new int[0]) - System.identityHashCode(array));
    say(copy(one, null).equals(copy(one, null)));
    say(new Nothing().equals(new Nothing()));
    say(new Nothing().hashCode());
    say(new Nothing());
  }

  private static Everything copy(Everything of, String text) {
    return new Everything(
        of.flag, of.octet, of.letter, of.small, of.number, of.large, of.single, of.twice, text,
        of.array);
  }

  private String privately(Object what) {
    return name + " says " + what;
  }

  private void say(Object what) {
    seen.add(String.valueOf(what));
  }
}
