package org.carrousel.simd;

import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;

/**
 * Where a layer's weights lie for the products of so many rows. Half a panel at a time serves many
 * rows: of up to 300 values it stays in the fastest cache, if its values lie together. For few
 * rows, weights are read faster where both halves lie together.
 *
 * @param inner values of an operand
 * @param halved {@code [panels, 2, inner, HALF]}; otherwise {@code [panels, inner, WIDTH]}
 */
record WeightLayout(int inner, boolean halved) {
  /**
   * @param rows the fewest that are multiplied at a time
   */
  static WeightLayout of(int inner, int rows) {
    return new WeightLayout(inner, rows >= ForwardProduct.ROWS);
  }

  /** Where a panel begins. */
  int panel(int number) {
    return number * inner * WIDTH;
  }

  /** From a value's weights to those of the next one. */
  int stride() {
    return halved ? HALF : WIDTH;
  }

  /** From the first half of a panel to the second. */
  int half() {
    return halved ? inner * HALF : HALF;
  }
}
