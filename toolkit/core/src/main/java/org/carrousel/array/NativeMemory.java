package org.carrousel.array;

import org.bytedeco.javacpp.Pointer;

/**
 * A look at the process's memory at passes of recurrent layers.
 *
 * <p>Arrays that nothing refers to any more hold native memory until Java collects garbage, which
 * does not know how large they are. JavaCPP therefore asks the operating system for the process's
 * size whenever it allocates anything, several times for every view of an ND4J array, which takes
 * longer than making the view. And its limit, twice the heap's, lets several gigabytes of garbage
 * gather where batches differ in shape.
 */
public final class NativeMemory {
  /** JavaCPP reads both. */
  private static final String LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  private static final String OLD_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

  /** Up to this size nothing is collected, in bytes. */
  private static final long LEAST = 2L << 30;

  /** JavaCPP's own limit: beyond this size garbage is collected whatever was left before. */
  private static final long MOST = Math.max(LEAST, 2 * Runtime.getRuntime().maxMemory());

  /** How much larger than after a collection the process may grow before the next one. */
  private static final double GROWTH = 1.5;

  /** A collection's memory is given back by another thread, a while later. */
  private static final long PAUSE_NANOSECONDS = 1_000_000_000;

  /** A look takes as long as a small layer's time step; in this time little can be allocated. */
  private static final long BETWEEN_LOOKS_NANOSECONDS = 5_000_000;

  private static volatile boolean watched;
  private static volatile long looked = System.nanoTime();
  private static long allowed = LEAST;
  private static long collected;
  private static boolean settled = true;

  private NativeMemory() {}

  /**
   * Looks at passes from now on, instead of JavaCPP at every allocation, unless a limit was set for
   * JavaCPP. To be called before ND4J loads; afterwards JavaCPP goes on as it began.
   */
  public static void watchByPass() {
    if (!watched && System.getProperty(LIMIT) == null && System.getProperty(OLD_LIMIT) == null) {
      System.setProperty(LIMIT, "0");
      watched = true;
    }
  }

  /**
   * Collects garbage if the process has grown beyond what was left of it by the last collection.
   */
  public static void look() {
    long now = System.nanoTime();
    if (watched && now - looked > BETWEEN_LOOKS_NANOSECONDS) {
      looked = now;
      look(Pointer.physicalBytes(), now);
    }
  }

  private static synchronized void look(long size, long now) {
    if (!settled && now - collected > PAUSE_NANOSECONDS) {
      allowed = Math.min(MOST, Math.max(LEAST, (long) (GROWTH * size)));
      settled = true;
    }
    if (settled && size > allowed) {
      System.gc();
      collected = System.nanoTime();
      settled = false;
    }
  }
}
