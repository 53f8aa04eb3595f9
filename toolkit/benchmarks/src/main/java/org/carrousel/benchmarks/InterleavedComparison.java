package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Comparison that measures all libraries on the same workloads, with interleaved samples. */
final class InterleavedComparison {
  private final BenchmarkOptions options;
  private final Function<WorkloadShape, List<LibraryVariant>> variants;

  InterleavedComparison(
      BenchmarkOptions options, Function<WorkloadShape, List<LibraryVariant>> variants) {
    this.options = options;
    this.variants = variants;
  }

  /**
   * Measures every shape.
   *
   * @param finished called with each row as soon as it is complete
   */
  List<ResultRow> rows(Consumer<ResultRow> finished) {
    List<ResultRow> rows = new ArrayList<>();
    for (WorkloadShape shape : options.shapes()) {
      Workload workload = new Workload(shape);
      Map<LibraryVariant, Subject> subjects = new LinkedHashMap<>();
      try {
        variants
            .apply(shape)
            .forEach(variant -> subjects.put(variant, variant.subject().apply(workload)));
        EquivalenceCheck check = EquivalenceCheck.start(subjects, shape);
        for (TimedOperation operation : shape.operations()) {
          for (ResultRow row : rows(operation, shape, timings(operation, subjects))) {
            rows.add(row);
            finished.accept(row);
          }
        }
        check.requireSmallerLosses();
      } finally {
        subjects.values().forEach(Subject::close);
      }
    }
    return rows;
  }

  private Map<LibraryVariant, Timing> timings(
      TimedOperation operation, Map<LibraryVariant, Subject> subjects) {
    Map<LibraryVariant, TimedSubject> measurements = new LinkedHashMap<>();
    subjects.forEach(
        (variant, subject) ->
            measurements.put(variant, new TimedSubject(subject, operation, options)));
    measurements.values().forEach(TimedSubject::warmUp);
    for (int round = 0; round < options.rounds(); round++) {
      List<TimedSubject> order = new ArrayList<>(measurements.values());
      Collections.rotate(order, round);
      for (TimedSubject measurement : order) {
        measurement.sample(round);
      }
    }
    Map<LibraryVariant, Timing> timings = new LinkedHashMap<>();
    measurements.forEach((variant, measurement) -> timings.put(variant, measurement.timing()));
    return timings;
  }

  /** Returns one row per precision of our layers; the bf16 row shows libtorch in f32. */
  private static List<ResultRow> rows(
      TimedOperation operation, WorkloadShape shape, Map<LibraryVariant, Timing> timings) {
    List<ResultRow> rows = new ArrayList<>();
    for (String precision :
        timings.keySet().stream().map(LibraryVariant::precision).distinct().toList()) {
      Map<Library, Timing> columns = new EnumMap<>(Library.class);
      timings.forEach(
          (variant, timing) -> {
            if (variant.precision().equals(precision) || variant.library() == Library.TORCH) {
              columns.put(variant.library(), timing);
            }
          });
      rows.add(new ResultRow(operation, shape, precision, columns));
    }
    return rows;
  }
}
