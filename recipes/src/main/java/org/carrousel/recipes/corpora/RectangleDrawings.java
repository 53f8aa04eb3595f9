package org.carrousel.recipes.corpora;

import java.util.List;
import org.carrousel.datasets.Rectangles;
import org.carrousel.recipes.data.Dataset;

/** Generated rectangles, drawn point by point: two corners are random and determine the others. */
public final class RectangleDrawings {
  /** Name of the data in jobs. */
  public static final String NAME = "rectangles";

  private static final int COUNT = 5_000;
  private static final int SEED = 1;

  private RectangleDrawings() {}

  /** Generates the drawings, [point][x, y] each. */
  public static Dataset<float[][]> generate() {
    List<float[][]> drawings = List.of(Rectangles.generate(COUNT, SEED));
    return Dataset.generated(NAME, Integer.toString(COUNT), SEED, drawings).features("x", "y");
  }
}
