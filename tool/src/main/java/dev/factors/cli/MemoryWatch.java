package dev.factors.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryNotificationInfo;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import javax.management.NotificationEmitter;

/**
 * Sees that the memory Java may use is used up. Java itself would go on collecting garbage for
 * minutes, and JRuby takes the error that comes at last for one of its own.
 */
final class MemoryWatch {

  /** What may still be in use after a collection, as a part of what there is. */
  private static final double FULL = 0.97;

  private MemoryWatch() {}

  /** Begins to watch; where memory is used up, hands over, in another thread and once at most. */
  static void start(Runnable end) {
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      MemoryUsage usage = pool.getUsage();
      // What survives for long is in the pool of the old, the only one of the heap with a
      // threshold.
      if (pool.getType() == MemoryType.HEAP
          && pool.isUsageThresholdSupported()
          && pool.isCollectionUsageThresholdSupported()
          && usage.getMax() > 0) {
        pool.setCollectionUsageThreshold((long) (usage.getMax() * FULL));
      }
    }
    ((NotificationEmitter) ManagementFactory.getMemoryMXBean())
        .addNotificationListener(
            (notification, unused) -> end.run(),
            notification ->
                notification
                    .getType()
                    .equals(MemoryNotificationInfo.MEMORY_COLLECTION_THRESHOLD_EXCEEDED),
            null);
  }
}
