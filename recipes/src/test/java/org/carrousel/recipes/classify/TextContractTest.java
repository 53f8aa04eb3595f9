package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.batch.Balance;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;

/** Texts by characters, rare classes repeated. */
class TextContractTest
    implements RecipeContract<ClassifyModel, Dataset<LabelledSequence>, List<ClassPrediction>> {
  private static final List<String> ENDINGS = List.of("ski", "ini");

  @Override
  public Run<ClassifyModel> train() {
    return train(texts("test", 24, 32, ""));
  }

  @Override
  public Run<ClassifyModel> trainWithAbsurdTestPart() {
    return train(texts("test", 24, 32, "@#$%@#$%"));
  }

  private static Run<ClassifyModel> train(Dataset<LabelledSequence> test) {
    return Classify.of(
            Waves.config().withSampling(SamplingOptions.NONE.withBalance(Balance.OVERSAMPLING)))
        .train(texts("names", 0, 24, "").test(test));
  }

  @Override
  public Object fitted(ClassifyModel model) {
    return List.of(model.encoder(), model.classes());
  }

  @Override
  public Dataset<LabelledSequence> input() {
    return texts("new", 0, 9, "b");
  }

  private static Dataset<LabelledSequence> texts(String name, int from, int to, String strange) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String label = ENDINGS.get(number % 4 == 0 ? 1 : 0);
      String text = "ab".repeat(1 + number % 3) + strange + label;
      sequences.add(LabelledSequence.ofText(text, label, name + ", line " + number));
    }
    return Dataset.of(name, "1".repeat(64), sequences);
  }
}
