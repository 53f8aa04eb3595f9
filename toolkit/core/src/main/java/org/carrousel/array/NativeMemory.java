package org.carrousel.array;

import org.bytedeco.javacpp.Pointer;

/**
 * Check of the process's memory at each pass of a recurrent layer, instead of JavaCPP's check at
 * each allocation. See docs/decisions/023.
 */
public final class NativeMemory {
  /** System properties with JavaCPP's limit; JavaCPP reads both. */
  private static final String LIMIT = "org.bytedeco.javacpp.maxPhysicalBytes";

  private static final String OLD_LIMIT = "org.bytedeco.javacpp.maxphysicalbytes";

  /** Process size below which no garbage is collected, in bytes. */
  private static final long MIN_BYTES = 2L << 30;

  /** Maximum of the size that triggers a collection, in bytes: JavaCPP's own limit. */
  private static final long MAX_BYTES = Math.max(MIN_BYTES, 2 * Runtime.getRuntime().maxMemory());

  /** Factor by which the process may grow after a collection before the next one. */
  private static final double GROWTH = 1.5;

  /** Time after a collection until the size is measured: another thread frees the memory. */
  private static final long SETTLING_NANOSECONDS = 1_000_000_000;

  /** Minimum time between checks: a check takes as long as a time step of a small layer. */
  private static final long CHECK_INTERVAL_NANOSECONDS = 5_000_000;

  private static volatile boolean enabled;
  private static volatile long lastCheck = System.nanoTime();
  private static long threshold = MIN_BYTES;
  private static long lastCollection;
  private static boolean settled = true;

  private NativeMemory() {}

  /**
   * Turns JavaCPP's check off and this one on, unless the user has set a limit for JavaCPP. Must be
   * called before ND4J loads; later, JavaCPP's check stays on.
   */
  public static void checkPerPass() {
    if (!enabled && System.getProperty(LIMIT) == null && System.getProperty(OLD_LIMIT) == null) {
      System.setProperty(LIMIT, "0");
      enabled = true;
    }
  }

  /** Collects garbage if the process has grown too much since the last collection. */
  public static void check() {
    long now = System.nanoTime();
    if (enabled && now - lastCheck > CHECK_INTERVAL_NANOSECONDS) {
      lastCheck = now;
      check(Pointer.physicalBytes(), now);
    }
  }

  private static synchronized void check(long size, long now) {
    if (!settled && now - lastCollection > SETTLING_NANOSECONDS) {
      threshold = Math.min(MAX_BYTES, Math.max(MIN_BYTES, (long) (GROWTH * size)));
      settled = true;
    }
    if (settled && size > threshold) {
      System.gc();
      lastCollection = System.nanoTime();
      settled = false;
    }
  }
}
