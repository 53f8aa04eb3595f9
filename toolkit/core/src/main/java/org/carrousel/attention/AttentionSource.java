package org.carrousel.attention;

import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The source as attention sees it. Vectors of one time step lie beside each other, row by row.
 *
 * @param values the source states, {@code [values' width, batch, time]}
 * @param keys what is compared of them, {@code [keys' width, batch, time]}
 * @param mask what is there
 * @param batch rows
 * @param steps time steps
 */
record AttentionSource(double[] values, double[] keys, TimeMask mask, int batch, int steps) {
  /**
   * @param states {@code [batch, features, time]}
   * @param mask {@code [batch, time]}; null if everything is there
   * @param keys null if the states themselves are compared
   */
  static AttentionSource of(INDArray states, INDArray mask, double[] keys) {
    int batch = (int) states.size(0);
    int steps = (int) states.size(2);
    double[] values = new double[(int) states.length()];
    new ArrayValues(TimeMajor.of(states, states.dataType())).read(0, values, values.length);
    TimeMask there = TimeMask.of(mask, batch, steps);
    return new AttentionSource(values, keys == null ? values : keys, there, batch, steps);
  }

  int column(int row, int step) {
    return row + batch * step;
  }
}
