package org.carrousel.recipes.corpora;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.datasets.DampedSine;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.Sequences;

/** Generated oscillations with their half-life: 1,000 to train on, 500 to test. */
public final class DampedSines {
  /** Name of the data in jobs. */
  public static final String NAME = "damped-sines";

  private static final int TRAINING_SERIES = 1000;
  private static final int TEST_SERIES = 500;

  private DampedSines() {}

  /** Generates the data. */
  public static Dataset<MeasuredSequence> generate() {
    return part(TRAINING_SERIES, 1).test(part(TEST_SERIES, 2));
  }

  private static Dataset<MeasuredSequence> part(int count, long seed) {
    List<DampedSine> sines = DampedSine.generate(count, seed);
    return Dataset.generated(
            NAME,
            count + " series",
            seed,
            IntStream.range(0, count)
                .mapToObj(number -> sequence(sines.get(number), number))
                .toList())
        .features("value");
  }

  private static MeasuredSequence sequence(DampedSine sine, int number) {
    float[][] rows = Sequences.oneFeature(sine.values());
    double[] targets = new double[rows.length];
    Arrays.fill(targets, Double.NaN);
    targets[rows.length - 1] = sine.halfLife();
    String name = Integer.toString(number + 1);
    return new MeasuredSequence(name, rows, targets, NAME + ", series " + name);
  }
}
