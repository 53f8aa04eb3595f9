package org.carrousel.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Holds that all subjects compute and train the same network: from the same weights they have the
 * same loss at first and after a few steps, and in the end a smaller one.
 */
final class EquivalenceCheck {
  private static final int STEPS = 3;

  private final Map<LibraryVariant, Subject> subjects;
  private final Map<LibraryVariant, Double> before;
  private final WorkloadShape shape;

  private EquivalenceCheck(Map<LibraryVariant, Subject> subjects, WorkloadShape shape) {
    this.subjects = subjects;
    this.shape = shape;
    this.before = losses();
  }

  /**
   * Lets every subject take its first steps.
   *
   * @throws IllegalStateException if the losses differ
   */
  static EquivalenceCheck begun(Map<LibraryVariant, Subject> subjects, WorkloadShape shape) {
    EquivalenceCheck same = new EquivalenceCheck(subjects, shape);
    same.requireAlike(same.before, "before training");
    subjects
        .values()
        .forEach(
            subject -> {
              subject.prepare(1);
              for (int step = 0; step < STEPS; step++) {
                subject.train();
              }
            });
    same.requireAlike(same.losses(), "after " + STEPS + " training steps");
    return same;
  }

  /**
   * @throws IllegalStateException if a subject's loss is not smaller than before training
   */
  void requireLearnt() {
    losses()
        .forEach(
            (contender, loss) -> {
              if (!(loss < before.get(contender))) {
                throw new IllegalStateException(
                    "At %s the loss of %s was %s before training and %s after: it does not learn"
                        .formatted(shape.label(), contender.title(), before.get(contender), loss));
              }
            });
  }

  private void requireAlike(Map<LibraryVariant, Double> losses, String when) {
    Map.Entry<LibraryVariant, Double> first = losses.entrySet().iterator().next();
    losses.forEach(
        (contender, loss) -> {
          double apart = Math.abs(loss / first.getValue() - 1);
          double tolerance = Math.max(contender.tolerance(), first.getKey().tolerance());
          if (!(apart <= tolerance)) {
            throw new IllegalStateException(
                "At %s, %s, the loss of %s is %s, that of %s %s: they do not do the same work"
                    .formatted(
                        shape.label(),
                        when,
                        first.getKey().title(),
                        first.getValue(),
                        contender.title(),
                        loss));
          }
        });
  }

  private Map<LibraryVariant, Double> losses() {
    Map<LibraryVariant, Double> losses = new LinkedHashMap<>();
    subjects.forEach(
        (contender, subject) -> {
          subject.prepare(1);
          losses.put(contender, subject.loss());
        });
    return losses;
  }
}
