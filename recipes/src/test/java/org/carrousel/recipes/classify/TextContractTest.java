package org.carrousel.recipes.classify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;

/** Texts by characters, rare classes repeated. */
class TextContractTest implements RecipeContract {
  private static final List<String> ENDINGS = List.of("ski", "ini");

  @Override
  public Trained train() {
    return train(texts("test", 24, 32, ""));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return train(texts("test", 24, 32, "@#$%@#$%"));
  }

  private static Trained train(SequenceFile test) {
    ClassifyConfig config = Waves.config();
    return new TrainedTexts(
        Classify.of(config.balance(Balance.OVERSAMPLING).augmentation(AugmentationOptions.NONE))
            .train(new ClassifyData(texts("names", 0, 24, ""), Optional.of(test))));
  }

  private static SequenceFile texts(String name, int from, int to, String strange) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      int label = number % 4 == 0 ? 1 : 0;
      String text = "ab".repeat(1 + number % 3) + strange + ENDINGS.get(label);
      sequences.add(
          new LabelledSequence(
              text, ENDINGS.get(label), new Content.Text(text), name + ", line " + number));
    }
    return new SequenceFile(name, "1".repeat(64), sequences, List.of(), List.of());
  }

  private record TrainedTexts(ClassifyRun run) implements Trained {
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
      return run.model().predict(texts("new", 0, 9, "b"));
    }

    @Override
    public List<ClassPrediction> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return ClassifyModel.load(bundle).predict(texts("new", 0, 9, "b"));
    }
  }
}
