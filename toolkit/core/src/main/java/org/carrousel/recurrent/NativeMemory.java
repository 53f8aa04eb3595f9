package org.carrousel.recurrent;

import org.bytedeco.javacpp.Pointer;

/**
 * A look at the process's memory once a pass of a recurrent layer.
 *
 * <p>Arrays that nothing refers to any more hold native memory until Java collects garbage, which
 * does not know how large they are. JavaCPP therefore asks the operating system for the process's
 * size whenever it allocates anything, several times for every view of an ND4J array, which takes
 * longer than making the view.
 */
public final class NativeMemory {
  /** JavaCPP reads both. */
  private static final String LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  private static final String OLD_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

  /** JavaCPP's own limit, if nothing else is set. */
  private static final long MOST = 2 * Runtime.getRuntime().maxMemory();

  private static final long PAUSE_NANOSECONDS = 1_000_000_000;

  private static volatile boolean watched;
  private static volatile long collected = System.nanoTime() - PAUSE_NANOSECONDS;

  private NativeMemory() {}

  /**
   * Looks once a pass from now on, instead of JavaCPP at every allocation, unless a limit was set
   * for JavaCPP. To be called before ND4J loads; afterwards JavaCPP goes on as it began.
   */
  public static void watchByPass() {
    if (!watched && System.getProperty(LIMIT) == null && System.getProperty(OLD_LIMIT) == null) {
      System.setProperty(LIMIT, "0");
      watched = true;
    }
  }

  /** Collects garbage if the process is larger than it should be, at most once a second. */
  static void look() {
    if (watched && Pointer.physicalBytes() > MOST) {
      long now = System.nanoTime();
      if (now - collected > PAUSE_NANOSECONDS) {
        System.gc();
        collected = System.nanoTime();
      }
    }
  }
}
