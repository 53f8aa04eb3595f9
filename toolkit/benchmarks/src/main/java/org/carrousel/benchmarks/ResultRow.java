package org.carrousel.benchmarks;

import java.util.Map;

/**
 * Times of all libraries for one operation at one shape.
 *
 * @param operation measured operation
 * @param shape shape of the workload
 * @param precision precision of our layers; the others compute in f32
 * @param timings times of the libraries that were measured
 */
record ResultRow(
    TimedOperation operation, WorkloadShape shape, String precision, Map<Library, Timing> timings) {
  /** Returns the milliseconds per step; null if the library was not measured. */
  Double milliseconds(Library library) {
    Timing timing = timings.get(library);
    return timing == null ? null : timing.milliseconds();
  }

  /** Returns one library's time divided by another's; null if one of them was not measured. */
  Double ratio(Library library, Library to) {
    Double numerator = milliseconds(library);
    Double denominator = milliseconds(to);
    return numerator == null || denominator == null
        ? null
        : Double.valueOf(numerator / denominator);
  }
}
