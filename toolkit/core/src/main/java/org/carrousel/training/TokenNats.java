package org.carrousel.training;

import org.carrousel.batch.TextStreams;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Cross entropy of each token of a text, collected batch by batch. */
public final class TokenNats {
  private final TextStreams text;
  private final double[] nats;

  /** Creates a collection without tokens. */
  public TokenNats(TextStreams text) {
    this.text = text;
    this.nats = new double[text.predicted()];
  }

  /**
   * Adds the tokens of a batch.
   *
   * @param numbers indices of the rows of {@link TextStreams}
   * @param labels token indices, {@code [batch, 1, time]}
   * @param probabilities the network's output, {@code [batch, tokens, time]}
   */
  public void add(int[] numbers, INDArray labels, INDArray probabilities) {
    for (int row = 0; row < numbers.length; row++) {
      int from = text.place(numbers[row]);
      for (int step = 0; step < labels.size(2) && from + step < nats.length; step++) {
        int token = (int) labels.getDouble(row, 0, step);
        nats[from + step] = -Math.log(probabilities.getDouble(row, token, step));
      }
    }
  }

  /** Returns the nats of all tokens except the first. */
  public double[] all() {
    return nats;
  }
}
