package org.carrousel.recipes.regress;

import java.util.List;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.scale.StandardScaler;

/** What was fitted on the training part to turn sequences into inputs, and outputs into numbers. */
record Encoding(FeatureScalers features, StandardScaler target) {
  /**
   * Fits on the training part.
   *
   * @param targets of the training windows, user's units, capped
   */
  static Encoding fit(
      FeatureScaling scaling,
      List<MeasuredSequence> train,
      List<String> features,
      double[] targets) {
    List<float[][]> rows = train.stream().map(MeasuredSequence::rows).toList();
    return new Encoding(FeatureScalers.fit(scaling, rows, features), StandardScaler.fit(targets));
  }
}
