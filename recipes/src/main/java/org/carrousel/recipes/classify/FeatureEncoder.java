package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.Part;
import org.carrousel.scale.Standard;

/**
 * Numbers, standardized.
 *
 * @param features their names
 * @param scalers one a feature
 */
record FeatureEncoder(List<String> features, List<Standard> scalers) implements Encoder {
  FeatureEncoder {
    features = List.copyOf(features);
    scalers = List.copyOf(scalers);
  }

  static FeatureEncoder fit(
      FeatureScaling scaling, List<LabelledSequence> train, List<String> features) {
    List<double[]> columns = new ArrayList<>();
    for (int feature = 0; feature < features.size(); feature++) {
      columns.add(column(train, feature));
    }
    List<Standard> scalers =
        scaling == FeatureScaling.ALL
            ? Collections.nCopies(features.size(), Standard.fit(columns))
            : columns.stream().map(Standard::fit).toList();
    return new FeatureEncoder(features, scalers);
  }

  private static double[] column(List<LabelledSequence> train, int feature) {
    double[] values = new double[train.stream().mapToInt(s -> rows(s).length).sum()];
    int at = 0;
    for (LabelledSequence sequence : train) {
      for (float[] row : rows(sequence)) {
        values[at++] = row[feature];
      }
    }
    return values;
  }

  private static float[][] rows(LabelledSequence sequence) {
    return ((Content.Numbers) sequence.content()).rows();
  }

  @Override
  public Part part(List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    return new FeatureSequences(scaled(sequences), augmentations);
  }

  /** Standardized values, [sequence][time][feature]. */
  float[][][] scaled(List<LabelledSequence> sequences) {
    return sequences.stream().map(sequence -> scaled(rows(sequence))).toArray(float[][][]::new);
  }

  private float[][] scaled(float[][] rows) {
    float[][] scaled = new float[rows.length][features.size()];
    for (int step = 0; step < rows.length; step++) {
      for (int feature = 0; feature < scaled[step].length; feature++) {
        Standard scaler = scalers.get(feature);
        scaled[step][feature] =
            (float) ((rows[step][feature] - scaler.mean()) / scaler.deviation());
      }
    }
    return scaled;
  }

  @Override
  public int inputs() {
    return features.size();
  }

  @Override
  public int steps(LabelledSequence sequence) {
    return rows(sequence).length;
  }

  @Override
  public String description() {
    return features.size() == 1 ? "1 feature" : features.size() + " features";
  }

  @Override
  public void require(SequenceFile file) {
    if (file.features().isEmpty()) {
      throw Encoder.wrongKind(file.name(), "texts", "sequences of numbers");
    }
    if (file.features().size() != features.size()) {
      throw Encoder.wrongKind(
          file.name(),
          file.features().size() + " features",
          "%d features (%s)".formatted(features.size(), String.join(", ", features)));
    }
  }
}
