package org.carrousel.training;

/** Training that came to a loss that is not a number. */
public final class DivergedException extends RuntimeException {
  DivergedException(double loss, int epoch, int batch, double learningRate) {
    super(
        """
        the training loss became %s in epoch %d, batch %d (learning rate %s)
          expected: a finite loss
          to do: lower the learning rate, clip the gradient, or look for extreme values in the data\
        """
            .formatted(loss, epoch, batch, learningRate));
  }
}
