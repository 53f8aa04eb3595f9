package org.carrousel.plot;

/** What a {@link Plot} shows; it arranges itself for the width it is given. */
interface Drawing {
  /** Returns the height in pixels at {@code width}. */
  int height(int width);

  /** Draws everything within {@code width} pixels. */
  void draw(Canvas canvas, int width);
}
