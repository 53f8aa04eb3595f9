package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;

/** With several labels at each time step and a delayed network. */
class MarksContractTest
    implements RecipeContract<LabelModel, Dataset<TaggedSequence>, List<StepPrediction>> {
  @Override
  public Run<LabelModel> train() {
    return Label.of(Tones.config().delay(1)).train(Tones.data(true, 1));
  }

  @Override
  public Run<LabelModel> trainWithAbsurdTestPart() {
    return Label.of(Tones.config().delay(1)).train(Tones.data(true, 7e12));
  }

  @Override
  public Object fitted(LabelModel model) {
    return model.encoding();
  }

  @Override
  public Dataset<TaggedSequence> input() {
    return Tones.file("new", 40, 50, true, 1);
  }
}
