package org.carrousel.cell;

import org.carrousel.error.BadInputException;

/**
 * A hidden state smaller than the memory (Sak et al. 2014, arXiv:1402.1128): {@code h = [r, p] = P
 * o output(c)}, of which r is fed back, and p only goes out.
 *
 * @param recurrent size of r; 0 for no projection
 * @param nonRecurrent size of p
 */
public record Projection(int recurrent, int nonRecurrent) {
  /** One value a unit, all fed back. */
  public static final Projection NONE = new Projection(0, 0);

  /** Checks the ranges. */
  public Projection {
    if (recurrent < 0 || nonRecurrent < 0 || (recurrent == 0 && nonRecurrent > 0)) {
      throw new BadInputException(
          "an LSTM with projection to %d values that are fed back and %d that are not"
              .formatted(recurrent, nonRecurrent),
          "1 or more that are fed back and 0 or more that are not, or 0 and 0 for no projection",
          "correct the projection");
    }
  }

  /** Size of the hidden state of a cell with so many units. */
  int outputs(int units) {
    return recurrent == 0 ? units : recurrent + nonRecurrent;
  }
}
