package org.carrousel.recurrent;

import java.util.stream.IntStream;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Masks of three rows in a batch of five time steps; 1 is there, 0 is padding. */
public enum MaskKind {
  NONE("11111 11111 11111"),
  PADDING_LAST("11111 11100 11000"),
  PADDING_FIRST("11111 00111 00011"),
  RAGGED("11111 01011 01100");

  private final String rows;

  MaskKind(String rows) {
    this.rows = rows;
  }

  /** {@code [batch, time]}; null if nothing is missing. */
  public INDArray mask() {
    if (this == NONE) {
      return null;
    }
    double[] values = rows.replace(" ", "").chars().mapToDouble(c -> c - '0').toArray();
    return Nd4j.createFromArray(values).reshape(3, 5);
  }

  /** The time steps that a row has. */
  public int[] present(int row) {
    String steps = rows.substring(row * 6, row * 6 + 5);
    return IntStream.range(0, 5).filter(step -> steps.charAt(step) == '1').toArray();
  }
}
