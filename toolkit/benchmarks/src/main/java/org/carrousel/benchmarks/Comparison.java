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
final class Comparison {
  private final Effort effort;
  private final Function<Shape, List<Contender>> contenders;

  Comparison(Effort effort, Function<Shape, List<Contender>> contenders) {
    this.effort = effort;
    this.contenders = contenders;
  }

  /**
   * Measures every shape.
   *
   * @param finished told of each row as soon as it is known
   */
  List<Row> rows(Consumer<Row> finished) {
    List<Row> rows = new ArrayList<>();
    for (Shape shape : effort.shapes()) {
      Problem problem = new Problem(shape);
      Map<Contender, Subject> subjects = new LinkedHashMap<>();
      try {
        contenders.apply(shape).forEach(each -> subjects.put(each, each.subject().apply(problem)));
        SameWork same = SameWork.begun(subjects, shape);
        for (Work work : shape.works()) {
          for (Row row : rows(work, shape, timings(work, subjects))) {
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

  private Map<Contender, Timing> timings(Work work, Map<Contender, Subject> subjects) {
    Map<Contender, Lane> lanes = new LinkedHashMap<>();
    subjects.forEach((contender, subject) -> lanes.put(contender, new Lane(subject, work, effort)));
    lanes.values().forEach(Lane::warmUp);
    for (int round = 0; round < effort.rounds(); round++) {
      List<Lane> order = new ArrayList<>(lanes.values());
      Collections.rotate(order, round);
      for (Lane lane : order) {
        lane.sample(round);
      }
    }
    Map<Contender, Timing> timings = new LinkedHashMap<>();
    lanes.forEach((contender, lane) -> timings.put(contender, lane.timing()));
    return timings;
  }

  /** One row a precision of ours; beside bf16 stands libtorch in f32. */
  private static List<Row> rows(Work work, Shape shape, Map<Contender, Timing> timings) {
    List<Row> rows = new ArrayList<>();
    for (String precision :
        timings.keySet().stream().map(Contender::precision).distinct().toList()) {
      Map<Library, Timing> columns = new EnumMap<>(Library.class);
      timings.forEach(
          (contender, timing) -> {
            if (contender.precision().equals(precision) || contender.library() == Library.TORCH) {
              columns.put(contender.library(), timing);
            }
          });
      rows.add(new Row(work, shape, precision, columns));
    }
    return rows;
  }
}
