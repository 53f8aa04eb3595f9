package org.carrousel.recipes.label;

import org.carrousel.recipes.RecipeContract;

/** With several labels a time step and a delayed network. */
class MarksContractTest implements RecipeContract {
  @Override
  public Trained train() {
    return trained(1);
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return trained(7e12);
  }

  private static Trained trained(double factor) {
    LabelConfig config = Tones.config();
    LabelConfig delayed = config.network(config.network().reading(Reading.FORWARD).delay(1));
    return new LabelContractTest.TrainedLabeller(
        Label.of(delayed).train(Tones.data(true, factor)), true);
  }
}
