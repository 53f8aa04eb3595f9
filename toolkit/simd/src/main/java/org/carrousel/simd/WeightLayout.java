package org.carrousel.simd;

import static org.carrousel.simd.PanelLayout.HALF;
import static org.carrousel.simd.PanelLayout.WIDTH;

/**
 * Memory layout of a layer's weights. Half panels serve products of many rows, because half a panel
 * stays in the L1 cache for all rows; whole panels are read faster for few rows. See
 * docs/decisions/007.
 *
 * @param inner length of an operand
 * @param halfPanels whether the layout is {@code [panels, 2, inner, HALF]} instead of {@code
 *     [panels, inner, WIDTH]}
 */
record WeightLayout(int inner, boolean halfPanels) {
  /**
   * Chooses the layout.
   *
   * @param rows the smallest number of rows that one product multiplies
   */
  static WeightLayout of(int inner, int rows) {
    return new WeightLayout(inner, rows >= ForwardProduct.ROWS);
  }

  /** Returns the index of a panel's first weight. */
  int panel(int number) {
    return number * inner * WIDTH;
  }

  /** Returns the distance between the weights of consecutive operand values. */
  int stride() {
    return halfPanels ? HALF : WIDTH;
  }

  /** Returns the distance from the first half of a panel to the second. */
  int half() {
    return halfPanels ? inner * HALF : HALF;
  }
}
