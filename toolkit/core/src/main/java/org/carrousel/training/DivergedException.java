package org.carrousel.training;

import java.util.Optional;

/** Training that came to a loss, or to parameters, that are not finite numbers. */
public final class DivergedException extends RuntimeException {
  /**
   * @param what became of it: {@code the training loss became NaN in epoch 2, batch 5}
   * @param badValue the value of a batch that is to blame, and its place
   * @param kept the checkpoint of an earlier step, if there is one
   */
  DivergedException(
      String what, double learningRate, Optional<String> badValue, Optional<Checkpoint> kept) {
    super(
        "%s (learning rate %s)%s\n  expected: %s\n  to do: %s%s"
            .formatted(
                what,
                learningRate,
                badValue.map(value -> "\n  found: " + value).orElse(""),
                badValue.isPresent() ? "finite values, or a mask over others" : "a finite loss",
                badValue.isPresent()
                    ? "correct the value, or mask its time step"
                    : "lower the learning rate, clip the gradient, or look for extreme values in"
                        + " the data",
                kept.map(file -> "\n  kept: " + file.path() + ", from an earlier step")
                    .orElse("")));
  }
}
