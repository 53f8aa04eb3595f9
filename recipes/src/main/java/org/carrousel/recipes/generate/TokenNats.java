package org.carrousel.recipes.generate;

import org.carrousel.batch.TextStreams;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Collects how surprising each token of a text is, batch by batch. */
final class TokenNats {
  private final TextStreams text;
  private final double[] nats;

  TokenNats(TextStreams text) {
    this.text = text;
    this.nats = new double[text.predicted()];
  }

  /**
   * The tokens of a batch.
   *
   * @param numbers of the pieces of text
   * @param labels their tokens, {@code [batch, 1, time]}
   * @param probabilities that a network gave, {@code [batch, tokens, time]}
   */
  void add(int[] numbers, INDArray labels, INDArray probabilities) {
    for (int row = 0; row < numbers.length; row++) {
      int from = text.place(numbers[row]);
      for (int step = 0; step < labels.size(2) && from + step < nats.length; step++) {
        int token = (int) labels.getDouble(row, 0, step);
        nats[from + step] = -Math.log(probabilities.getDouble(row, token, step));
      }
    }
  }

  /** Of all tokens but the first. */
  double[] all() {
    return nats;
  }
}
