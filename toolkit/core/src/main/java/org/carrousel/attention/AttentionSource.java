package org.carrousel.attention;

import org.carrousel.array.ArrayValues;
import org.carrousel.dl4j.TimeMajor;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Values and keys of a source. The vectors of a time step are adjacent, row by row.
 *
 * @param values source states, {@code [value width, batch, time]} in Fortran order
 * @param keys keys of the source states, {@code [key width, batch, time]} in Fortran order
 * @param mask mask of the time steps
 * @param batch number of rows
 * @param steps number of time steps
 */
record AttentionSource(double[] values, double[] keys, TimeMask mask, int batch, int steps) {
  /**
   * Creates a source from its states.
   *
   * @param states source states {@code [batch, features, time]}
   * @param mask {@code [batch, time]}; null if there is no padding
   * @param keys keys of the states; null if the states themselves are the keys
   */
  static AttentionSource of(INDArray states, INDArray mask, double[] keys) {
    int batch = (int) states.size(0);
    int steps = (int) states.size(2);
    double[] values = new double[(int) states.length()];
    new ArrayValues(TimeMajor.of(states, states.dataType())).read(0, values, values.length);
    TimeMask timeMask = TimeMask.of(mask, batch, steps);
    return new AttentionSource(values, keys == null ? values : keys, timeMask, batch, steps);
  }

  int column(int row, int step) {
    return row + batch * step;
  }
}
