package org.carrousel.recipes.classify;

import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.FeatureScalers;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.LabelledSequence;

/** Encoder of sequences of numbers: standardizes each feature. */
record FeatureEncoder(FeatureScalers scalers) implements SequenceEncoder {
  static FeatureEncoder fit(
      FeatureScaling scaling, List<LabelledSequence> train, List<String> features) {
    List<float[][]> rows = train.stream().map(LabelledSequence::rows).toList();
    return new FeatureEncoder(FeatureScalers.fit(scaling, rows, features));
  }

  /** Names of the numbers of a time step. */
  List<String> features() {
    return scalers.features();
  }

  @Override
  public ExampleColumn column(List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    return new FeatureSequences(scaled(sequences), augmentations);
  }

  /** Standardized values, [sequence][time][feature]. */
  float[][][] scaled(List<LabelledSequence> sequences) {
    return sequences.stream()
        .map(sequence -> scalers.scaled(sequence.rows()))
        .toArray(float[][][]::new);
  }

  @Override
  public int inputs() {
    return features().size();
  }

  @Override
  public int steps(LabelledSequence sequence) {
    return sequence.rows().length;
  }

  @Override
  public String description() {
    return inputs() == 1 ? "1 feature" : inputs() + " features";
  }

  @Override
  public void require(Dataset<LabelledSequence> data) {
    if (data.features().isEmpty()) {
      throw SequenceEncoder.wrongKind(data.name(), "texts", "sequences of numbers");
    }
    scalers.require(data.name(), data.features());
  }
}
