package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.junit.jupiter.api.Test;

/** With dropout, augmentation, class weights, several batches and early stopping. */
class ClassifyContractTest
    implements RecipeContract<ClassifyModel, Dataset<LabelledSequence>, List<ClassPrediction>> {
  /** Configuration of all contracts. */
  ClassifyConfig config() {
    return Waves.config();
  }

  @Override
  public Run<ClassifyModel> train() {
    return Classify.of(config()).train(Waves.data(1));
  }

  @Override
  public Run<ClassifyModel> trainWithAbsurdTestPart() {
    return Classify.of(config()).train(Waves.data(7e12));
  }

  @Override
  public Object fitted(ClassifyModel model) {
    return List.of(model.encoder(), model.classes());
  }

  @Override
  public Dataset<LabelledSequence> input() {
    return Waves.file("new", 40, 60, 1);
  }

  /** A batch of different lengths is padded; a sequence alone is not. */
  @Test
  void aSequenceAloneGivesWhatItGivesInABatch() {
    ClassifyModel model = train().model();
    List<LabelledSequence> sequences = Waves.file("batch", 0, 20, 1).examples();
    float[][] together = model.probabilities(sequences);

    for (int number = 0; number < together.length; number++) {
      float[] alone = model.probabilities(List.of(sequences.get(number)))[0];
      assertThat(together[number]).containsExactly(alone, within(1e-6f));
    }
  }
}
