package org.carrousel.training;

/** Training that came to a loss that is not a number. */
public final class DivergedException extends RuntimeException {
  /**
   * @param loss which one: {@code training loss}
   * @param when {@code in epoch 2, batch 5}
   */
  DivergedException(String loss, double value, String when, double learningRate) {
    super(
        """
        the %s became %s %s (learning rate %s)
          expected: a finite loss
          to do: lower the learning rate, clip the gradient, or look for extreme values in the data\
        """
            .formatted(loss, value, when, learningRate));
  }
}
