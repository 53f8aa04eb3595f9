package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.recipes.sequence.FeatureScalers;
import org.carrousel.recipes.sequence.FeatureScaling;

/**
 * Numbers, standardized.
 *
 * @param scalers of the features
 */
record FeatureEncoder(FeatureScalers scalers) implements Encoder {
  static FeatureEncoder fit(
      FeatureScaling scaling, List<LabelledSequence> train, List<String> features) {
    List<float[][]> rows = train.stream().map(FeatureEncoder::rows).toList();
    return new FeatureEncoder(FeatureScalers.fit(scaling, rows, features));
  }

  private static float[][] rows(LabelledSequence sequence) {
    return ((Content.Numbers) sequence.content()).rows();
  }

  /** Names of the numbers of a time step. */
  List<String> features() {
    return scalers.features();
  }

  @Override
  public ExampleColumn part(List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    return new FeatureSequences(scaled(sequences), augmentations);
  }

  /** Standardized values, [sequence][time][feature]. */
  float[][][] scaled(List<LabelledSequence> sequences) {
    return sequences.stream()
        .map(sequence -> scalers.scaled(rows(sequence)))
        .toArray(float[][][]::new);
  }

  @Override
  public int inputs() {
    return features().size();
  }

  @Override
  public int steps(LabelledSequence sequence) {
    return rows(sequence).length;
  }

  @Override
  public String description() {
    return inputs() == 1 ? "1 feature" : inputs() + " features";
  }

  @Override
  public void require(SequenceFile file) {
    if (file.features().isEmpty()) {
      throw Encoder.wrongKind(file.name(), "texts", "sequences of numbers");
    }
    scalers.require(file.name(), file.features());
  }
}
