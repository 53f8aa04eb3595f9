package org.carrousel.recipes.regress;

import java.util.List;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.scale.StandardScaler;

/**
 * What was fitted on the training part to turn sequences into inputs, and outputs into numbers.
 *
 * @param features scalers of the inputs
 * @param target scaler of the number
 */
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
