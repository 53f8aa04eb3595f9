package org.carrousel.cell;

import org.carrousel.error.BadInputException;

/**
 * Projection of an LSTM's cell outputs to a smaller hidden state (Sak et al. 2014,
 * arXiv:1402.1128): {@code h = [r, p] = P (o output(c))}. Both parts are outputs; only r is used by
 * the recurrent connections.
 *
 * @param recurrent size of r; 0 for no projection
 * @param nonRecurrent size of p, 0 or more; 0 without projection
 */
public record Projection(int recurrent, int nonRecurrent) {
  /** No projection: the hidden state has one value per unit, all recurrent. */
  public static final Projection NONE = new Projection(0, 0);

  /**
   * Checks the sizes.
   *
   * @throws BadInputException if a size is negative, or only the non-recurrent part has values
   */
  public Projection {
    if (recurrent < 0 || nonRecurrent < 0 || (recurrent == 0 && nonRecurrent > 0)) {
      throw new BadInputException(
          "an LSTM with a projection to %d recurrent and %d non-recurrent values"
              .formatted(recurrent, nonRecurrent),
          "1 or more recurrent and 0 or more non-recurrent values, or 0 and 0 for no projection",
          "correct the projection");
    }
  }

  /** Returns the size of the hidden state of a cell with this number of units. */
  int outputs(int units) {
    return recurrent == 0 ? units : recurrent + nonRecurrent;
  }
}
