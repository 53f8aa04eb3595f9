package org.carrousel.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Check that all subjects compute and train the same network: with the same initial weights they
 * have the same loss before training and after a few steps, and a smaller loss at the end.
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
   * Trains every subject for a few steps, and compares the losses before and after.
   *
   * @throws IllegalStateException if the losses differ
   */
  static EquivalenceCheck start(Map<LibraryVariant, Subject> subjects, WorkloadShape shape) {
    EquivalenceCheck check = new EquivalenceCheck(subjects, shape);
    check.requireEqualLosses(check.before, "before training");
    subjects
        .values()
        .forEach(
            subject -> {
              subject.prepare(1);
              for (int step = 0; step < STEPS; step++) {
                subject.train();
              }
            });
    check.requireEqualLosses(check.losses(), "after " + STEPS + " training steps");
    return check;
  }

  /**
   * Checks that training has reduced the losses.
   *
   * @throws IllegalStateException if a subject's loss is not smaller than before training
   */
  void requireSmallerLosses() {
    losses()
        .forEach(
            (variant, loss) -> {
              if (!(loss < before.get(variant))) {
                throw new IllegalStateException(
                    "At %s, the loss of %s was %s before training and %s after: it does not learn"
                        .formatted(shape.label(), variant.title(), before.get(variant), loss));
              }
            });
  }

  private void requireEqualLosses(Map<LibraryVariant, Double> losses, String when) {
    Map.Entry<LibraryVariant, Double> first = losses.entrySet().iterator().next();
    losses.forEach(
        (variant, loss) -> {
          double difference = Math.abs(loss / first.getValue() - 1);
          double tolerance = Math.max(variant.tolerance(), first.getKey().tolerance());
          if (!(difference <= tolerance)) {
            throw new IllegalStateException(
                "At %s, %s, the loss of %s is %s and the loss of %s is %s: the networks differ"
                    .formatted(
                        shape.label(),
                        when,
                        first.getKey().title(),
                        first.getValue(),
                        variant.title(),
                        loss));
          }
        });
  }

  private Map<LibraryVariant, Double> losses() {
    Map<LibraryVariant, Double> losses = new LinkedHashMap<>();
    subjects.forEach(
        (variant, subject) -> {
          subject.prepare(1);
          losses.put(variant, subject.loss());
        });
    return losses;
  }
}
