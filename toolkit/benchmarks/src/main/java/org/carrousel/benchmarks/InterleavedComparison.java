package org.carrousel.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Measures all contenders on the same problems, interleaved. */
final class InterleavedComparison {
  private final BenchmarkOptions effort;
  private final Function<WorkloadShape, List<LibraryVariant>> contenders;

  InterleavedComparison(BenchmarkOptions effort, Function<WorkloadShape, List<LibraryVariant>> contenders) {
    this.effort = effort;
    this.contenders = contenders;
  }

  /**
   * Measures every shape.
   *
   * @param finished told of each row as soon as it is known
   */
  List<ResultRow> rows(Consumer<ResultRow> finished) {
    List<ResultRow> rows = new ArrayList<>();
    for (WorkloadShape shape : effort.shapes()) {
      Workload problem = new Workload(shape);
      Map<LibraryVariant, Subject> subjects = new LinkedHashMap<>();
      try {
        contenders.apply(shape).forEach(each -> subjects.put(each, each.subject().apply(problem)));
        EquivalenceCheck same = EquivalenceCheck.begun(subjects, shape);
        for (TimedOperation work : shape.works()) {
          for (ResultRow row : rows(work, shape, timings(work, subjects))) {
            rows.add(row);
            finished.accept(row);
          }
        }
        same.requireLearnt();
      } finally {
        subjects.values().forEach(Subject::close);
      }
    }
    return rows;
  }

  private Map<LibraryVariant, Timing> timings(TimedOperation work, Map<LibraryVariant, Subject> subjects) {
    Map<LibraryVariant, TimedSubject> lanes = new LinkedHashMap<>();
    subjects.forEach((contender, subject) -> lanes.put(contender, new TimedSubject(subject, work, effort)));
    lanes.values().forEach(TimedSubject::warmUp);
    for (int round = 0; round < effort.rounds(); round++) {
      List<TimedSubject> order = new ArrayList<>(lanes.values());
      Collections.rotate(order, round);
      for (TimedSubject lane : order) {
        lane.sample(round);
      }
    }
    Map<LibraryVariant, Timing> timings = new LinkedHashMap<>();
    lanes.forEach((contender, lane) -> timings.put(contender, lane.timing()));
    return timings;
  }

  /** One row a precision of ours; beside bf16 stands libtorch in f32. */
  private static List<ResultRow> rows(TimedOperation work, WorkloadShape shape, Map<LibraryVariant, Timing> timings) {
    List<ResultRow> rows = new ArrayList<>();
    for (String precision :
        timings.keySet().stream().map(LibraryVariant::precision).distinct().toList()) {
      Map<Library, Timing> columns = new EnumMap<>(Library.class);
      timings.forEach(
          (contender, timing) -> {
            if (contender.precision().equals(precision) || contender.library() == Library.TORCH) {
              columns.put(contender.library(), timing);
            }
          });
      rows.add(new ResultRow(work, shape, precision, columns));
    }
    return rows;
  }
}
