package org.carrousel.training;

import java.util.Optional;

/** Thrown when a loss or a parameter is NaN or infinite in training. */
public final class DivergedException extends RuntimeException {
  /**
   * @param event what happened, such as {@code the training loss became NaN in epoch 2, batch 5}
   * @param badValue description of a non-finite value of a batch and its position; empty if all
   *     values are finite
   * @param checkpoint the checkpoint of an earlier step; empty if there is none
   */
  DivergedException(
      String event,
      double learningRate,
      Optional<String> badValue,
      Optional<Checkpoint> checkpoint) {
    super(
        "%s (learning rate %s)%s\n  expected: %s\n  to do: %s%s"
            .formatted(
                event,
                learningRate,
                badValue.map(value -> "\n  found: " + value).orElse(""),
                badValue.isPresent()
                    ? "finite values, or a mask over the time steps with other values"
                    : "a finite loss",
                badValue.isPresent()
                    ? "correct the value, or mask its time step"
                    : "lower the learning rate, clip the gradient, or look for extreme values in"
                        + " the data",
                checkpoint
                    .map(file -> "\n  checkpoint: " + file.path() + ", from an earlier step")
                    .orElse("")));
  }
}
