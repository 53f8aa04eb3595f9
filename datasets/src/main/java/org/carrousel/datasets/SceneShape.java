package org.carrousel.datasets;

import java.util.Locale;

/** Shapes of objects in a {@link Scene}, within the square from -1 to 1. */
public enum SceneShape {
  CIRCLE {
    @Override
    boolean covers(double x, double y) {
      return x * x + y * y <= 1;
    }
  },
  SQUARE {
    @Override
    boolean covers(double x, double y) {
      return Math.max(Math.abs(x), Math.abs(y)) <= .88;
    }
  },
  /** Triangle with its apex at the top. */
  TRIANGLE {
    @Override
    boolean covers(double x, double y) {
      return y <= .9 && Math.abs(x) <= (y + 1) / 1.9;
    }
  },
  /** A cross of two bars. */
  CROSS {
    @Override
    boolean covers(double x, double y) {
      double near = Math.min(Math.abs(x), Math.abs(y));
      return near <= .33 && Math.max(Math.abs(x), Math.abs(y)) <= 1;
    }
  },
  /** A circle with a hole. */
  RING {
    @Override
    boolean covers(double x, double y) {
      double square = x * x + y * y;
      return square <= 1 && square >= .3;
    }
  },
  /** Horizontal bar. */
  BAR {
    @Override
    boolean covers(double x, double y) {
      return Math.abs(x) <= 1 && Math.abs(y) <= .36;
    }
  };

  /**
   * Returns whether a point belongs to the shape.
   *
   * @param y vertical coordinate, downward
   */
  abstract boolean covers(double x, double y);

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
