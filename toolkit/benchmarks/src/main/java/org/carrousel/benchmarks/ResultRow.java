package org.carrousel.benchmarks;

import java.util.Map;

/**
 * One work at one shape: what every library took.
 *
 * @param work what was done
 * @param shape of the problem
 * @param precision of our layers; the others compute in f32
 * @param timings of those that took part
 */
record ResultRow(TimedOperation work, WorkloadShape shape, String precision, Map<Library, Timing> timings) {
  /** Milliseconds a step; null if the library did not take part. */
  Double milliseconds(Library library) {
    Timing timing = timings.get(library);
    return timing == null ? null : timing.milliseconds();
  }

  /** The time of one library as a multiple of another's; null if one of them did not take part. */
  Double ratio(Library library, Library to) {
    Double over = milliseconds(library);
    Double under = milliseconds(to);
    return over == null || under == null ? null : Double.valueOf(over / under);
  }
}
