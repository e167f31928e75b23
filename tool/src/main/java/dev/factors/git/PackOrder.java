package dev.factors.git;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.Pack;
import org.eclipse.jgit.lib.AnyObjectId;
import org.eclipse.jgit.lib.Repository;

/**
 * The order in which objects lie in a pack file. A delta lies behind its base, whichever of the two
 * is older: who reads in this order has read the base just before, where in the opposite order each
 * object takes its whole chain of deltas.
 */
final class PackOrder {

  private final Collection<Pack> packs;

  private PackOrder(Collection<Pack> packs) {
    this.packs = packs;
  }

  static PackOrder of(Repository repository) {
    return new PackOrder(
        repository.getObjectDatabase() instanceof ObjectDirectory objects
            ? objects.getPacks()
            : List.of());
  }

  /** Things in the order of their objects; what lies in no pack comes first. */
  <T> List<T> sorted(List<T> things, Function<T, ? extends AnyObjectId> object) {
    List<Placed<T>> placed = new ArrayList<>(things.size());
    for (T thing : things) {
      placed.add(new Placed<>(thing, offset(object.apply(thing))));
    }
    placed.sort(Comparator.comparingLong(Placed::offset));
    List<T> sorted = new ArrayList<>(things.size());
    placed.forEach(each -> sorted.add(each.thing()));
    return sorted;
  }

  /** Where an object begins in the first pack that has it, in bytes. */
  private long offset(AnyObjectId id) {
    for (Pack pack : packs) {
      try {
        long offset = pack.getIndex().findOffset(id);
        if (offset >= 0) {
          return offset;
        }
      } catch (IOException e) {
        // Whoever reads the object will say so, unless it is elsewhere as well.
      }
    }
    return 0;
  }

  private record Placed<T>(T thing, long offset) {}
}
