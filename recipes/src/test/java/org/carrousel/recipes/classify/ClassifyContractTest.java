package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;

/** With dropout, augmentation, class weights, several batches and early stopping. */
class ClassifyContractTest implements RecipeContract {
  /** What all contracts are held to. */
  ClassifyConfig config() {
    return Waves.config();
  }

  @Override
  public Trained train() {
    return new TrainedClassifier(Classify.of(config()).train(Waves.data(1)));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedClassifier(Classify.of(config()).train(Waves.data(7e12)));
  }

  /** A batch of different lengths is padded; a sequence alone is not. */
  @Test
  void aSequenceAloneGivesWhatItGivesInABatch() {
    ClassifyModel model = Classify.of(config()).train(Waves.data(1)).model();
    List<LabelledSequence> sequences = Waves.file("batch", 0, 20, 1).sequences();
    float[][] together = model.probabilities(sequences);

    for (int number = 0; number < together.length; number++) {
      float[] alone = model.probabilities(List.of(sequences.get(number)))[0];
      assertThat(together[number]).containsExactly(alone, within(1e-6f));
    }
  }

  private record TrainedClassifier(ClassifyRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return List.of(run.model().encoder(), run.model().classes());
    }

    @Override
    public List<EpochLosses> epochs() {
      return run.seeds().get(0).training().epochs();
    }

    @Override
    public Map<String, Double> metrics() {
      return run.metrics();
    }

    @Override
    public List<ClassPrediction> predict() {
      return predict(run.model());
    }

    @Override
    public List<ClassPrediction> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return predict(ClassifyModel.load(bundle));
    }

    private static List<ClassPrediction> predict(ClassifyModel model) {
      return model.predict(Waves.file("new", 40, 60, 1));
    }
  }
}
