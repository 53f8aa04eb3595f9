package org.carrousel.recipes.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.StandardScaler;

/**
 * Scalers that standardize the features of a time step: mean 0 and standard deviation 1 on the
 * training part.
 *
 * @param features names of the features
 * @param scalers one for each feature
 */
public record FeatureScalers(List<String> features, List<StandardScaler> scalers) {
  public FeatureScalers {
    features = List.copyOf(features);
    scalers = List.copyOf(scalers);
  }

  /**
   * Fits on the training part.
   *
   * @param train [time][feature] of each sequence
   */
  public static FeatureScalers fit(
      FeatureScaling scaling, List<float[][]> train, List<String> features) {
    List<double[]> columns = new ArrayList<>();
    for (int feature = 0; feature < features.size(); feature++) {
      columns.add(column(train, feature));
    }
    List<StandardScaler> scalers =
        scaling == FeatureScaling.ALL
            ? Collections.nCopies(features.size(), StandardScaler.fit(columns))
            : columns.stream().map(StandardScaler::fit).toList();
    return new FeatureScalers(features, scalers);
  }

  private static double[] column(List<float[][]> train, int feature) {
    double[] values = new double[train.stream().mapToInt(rows -> rows.length).sum()];
    int at = 0;
    for (float[][] rows : train) {
      for (float[] row : rows) {
        values[at++] = row[feature];
      }
    }
    return values;
  }

  /** Standardized values, [time][feature]. */
  public float[][] scaled(float[][] rows) {
    return Arrays.stream(rows).map(row -> scaled(feature -> row[feature])).toArray(float[][]::new);
  }

  /**
   * Standardized values of one time step.
   *
   * @throws BadInputException if there are more or fewer values than features
   */
  public float[] scaled(double... step) {
    if (step.length != features.size()) {
      throw new BadInputException(
          "a time step of %d values".formatted(step.length),
          "%d values: %s".formatted(features.size(), String.join(", ", features)),
          "give each time step every feature of the training data");
    }
    return scaled(feature -> step[feature]);
  }

  private float[] scaled(IntToDoubleFunction step) {
    float[] scaled = new float[features.size()];
    for (int feature = 0; feature < scaled.length; feature++) {
      StandardScaler scaler = scalers.get(feature);
      scaled[feature] =
          (float) ((step.applyAsDouble(feature) - scaler.mean()) / scaler.deviation());
    }
    return scaled;
  }

  /**
   * Checks that a file has as many features.
   *
   * @throws BadInputException if it has more, or fewer
   */
  public void require(String file, List<String> given) {
    if (given.size() != features.size()) {
      throw new BadInputException(
          "%s: %d features".formatted(file, given.size()),
          "%d features (%s), as the training part has"
              .formatted(features.size(), String.join(", ", features)),
          "name another file");
    }
  }
}
