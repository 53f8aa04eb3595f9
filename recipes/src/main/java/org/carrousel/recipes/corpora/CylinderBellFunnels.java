package org.carrousel.recipes.corpora;

import org.carrousel.datasets.CylinderBellFunnel;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.Sequences;

/** Generated series of three shapes in noise (Saito 1994): 300 to train on, 600 to test. */
public final class CylinderBellFunnels {
  /** Name of the data in jobs. */
  public static final String NAME = "cylinder-bell-funnel";

  private CylinderBellFunnels() {}

  /** Generates the data. */
  public static Dataset<LabelledSequence> generate() {
    return Dataset.generated(
        NAME, "series", 300, 600, CylinderBellFunnel::generate, CylinderBellFunnels::sequence);
  }

  private static LabelledSequence sequence(CylinderBellFunnel series, int number) {
    return new LabelledSequence(
        Integer.toString(number),
        series.shape().toString(),
        Sequences.oneFeature(series.values()),
        NAME + ", series " + number);
  }
}
