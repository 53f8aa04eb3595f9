package org.carrousel.recipes.corpora;

import java.util.Arrays;
import org.carrousel.datasets.DampedSine;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.Sequences;

/** Generated oscillations with their half-life: 1,000 to train on, 500 to test. */
public final class DampedSines {
  /** Name of the data in jobs. */
  public static final String NAME = "damped-sines";

  private DampedSines() {}

  /** Generates the data. */
  public static Dataset<MeasuredSequence> generate() {
    return Dataset.generated(
        NAME, "series", 1000, 500, DampedSine::generate, DampedSines::sequence);
  }

  private static MeasuredSequence sequence(DampedSine sine, int number) {
    float[][] rows = Sequences.oneFeature(sine.values());
    double[] targets = new double[rows.length];
    Arrays.fill(targets, Double.NaN);
    targets[rows.length - 1] = sine.halfLife();
    String name = Integer.toString(number);
    return new MeasuredSequence(name, rows, targets, NAME + ", series " + name);
  }
}
