package org.carrousel.recipes.corpora;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.datasets.CylinderBellFunnel;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.Sequences;

/** Generated series of three shapes in noise (Saito 1994): 300 to train on, 600 to test. */
public final class CylinderBellFunnels {
  /** Name of the data in jobs. */
  public static final String NAME = "cylinder-bell-funnel";

  private static final int TRAINING_SERIES = 300;
  private static final int TEST_SERIES = 600;

  private CylinderBellFunnels() {}

  /** Generates the data. */
  public static Dataset<LabelledSequence> generate() {
    return part(TRAINING_SERIES, 1).test(part(TEST_SERIES, 2));
  }

  private static Dataset<LabelledSequence> part(int count, long seed) {
    List<CylinderBellFunnel> series = CylinderBellFunnel.generate(count, seed);
    return Dataset.generated(
            NAME,
            count + " series",
            seed,
            IntStream.range(0, count)
                .mapToObj(number -> sequence(series.get(number), number + 1))
                .toList())
        .features("value");
  }

  private static LabelledSequence sequence(CylinderBellFunnel series, int number) {
    return new LabelledSequence(
        Integer.toString(number),
        series.shape().toString(),
        Sequences.oneFeature(series.values()),
        NAME + ", series " + number);
  }
}
