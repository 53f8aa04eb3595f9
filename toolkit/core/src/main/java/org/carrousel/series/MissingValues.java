package org.carrousel.series;

import java.util.function.IntFunction;
import org.carrousel.error.BadInputException;

/**
 * Treatment of missing cells and of missing rows between others. Categories cannot be interpolated,
 * so {@link #INTERPOLATE} forward-fills them.
 */
public enum MissingValues {
  /** Missing values are an error; the message names the position. */
  REFUSE {
    @Override
    void fill(double[] values, IntFunction<String> place) {
      int missing = next(values, 0, true);
      if (missing < values.length) {
        throw refused(place.apply(missing));
      }
    }

    @Override
    void fill(String[] values, IntFunction<String> place) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          throw refused(place.apply(i));
        }
      }
    }
  },

  /** The previous value; an error if there is none. */
  FORWARD_FILL {
    @Override
    void fill(double[] values, IntFunction<String> place) {
      for (int i = 0; i < values.length; i++) {
        if (Double.isNaN(values[i])) {
          values[i] = values[previous(i, place)];
        }
      }
    }

    @Override
    void fill(String[] values, IntFunction<String> place) {
      carryForward(values, place);
    }
  },

  /** Linear interpolation; the last value at the end of a series, an error at its start. */
  INTERPOLATE {
    @Override
    void fill(double[] values, IntFunction<String> place) {
      int missing = next(values, 0, true);
      while (missing < values.length) {
        int left = previous(missing, place);
        int right = next(values, missing, false);
        double slope = right < values.length ? (values[right] - values[left]) / (right - left) : 0;
        for (int i = missing; i < right; i++) {
          values[i] = values[left] + slope * (i - left);
        }
        missing = next(values, right, true);
      }
    }

    @Override
    void fill(String[] values, IntFunction<String> place) {
      carryForward(values, place);
    }
  },

  /** The number 0; a missing category stays missing. */
  ZERO {
    @Override
    void fill(double[] values, IntFunction<String> place) {
      for (int i = 0; i < values.length; i++) {
        values[i] = Double.isNaN(values[i]) ? 0 : values[i];
      }
    }

    @Override
    void fill(String[] values, IntFunction<String> place) {}
  },

  /** Missing values stay missing: {@code NaN} for a number, {@code null} for a category. */
  MASK {
    @Override
    void fill(double[] values, IntFunction<String> place) {}

    @Override
    void fill(String[] values, IntFunction<String> place) {}
  };

  /**
   * Fills a numeric column in place.
   *
   * @param values [time], {@code NaN} is missing
   * @param place describes a row's position for error messages
   */
  abstract void fill(double[] values, IntFunction<String> place);

  /** Fills a categorical column in place; {@code null} is missing. */
  abstract void fill(String[] values, IntFunction<String> place);

  private static void carryForward(String[] values, IntFunction<String> place) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        values[i] = values[previous(i, place)];
      }
    }
  }

  private static int previous(int missing, IntFunction<String> place) {
    if (missing == 0) {
      throw new BadInputException(
          place.apply(0) + ", the first of its series",
          "a first value to fill from",
          "delete the rows before the first value, or use missing: zero or missing: mask");
    }
    return missing - 1;
  }

  /**
   * Returns the first index, from {@code from} on, whose value is missing, or is present if {@code
   * missing} is false; the length if there is none.
   */
  private static int next(double[] values, int from, boolean missing) {
    int i = from;
    while (i < values.length && Double.isNaN(values[i]) != missing) {
      i++;
    }
    return i;
  }

  private static BadInputException refused(String place) {
    return new BadInputException(
        place,
        "a value in each cell",
        "fill the cell, or use missing: forward-fill, interpolate, zero or mask");
  }
}
