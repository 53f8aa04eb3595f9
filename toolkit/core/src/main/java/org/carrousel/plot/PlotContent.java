package org.carrousel.plot;

/** Content of a {@link Plot}, laid out for a given width. */
interface PlotContent {
  /** Returns the height in pixels of the layout for {@code width} pixels. */
  int height(int width);

  /** Draws the content in the layout for {@code width} pixels. */
  void draw(Canvas canvas, int width);
}
