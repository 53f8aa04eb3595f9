package org.carrousel.recipes.regress;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.StreamContract;
import org.carrousel.stream.ModelStream;
import org.junit.jupiter.api.Test;

class RegressStreamTest implements StreamContract<RegressModel, double[], Double> {
  private static RegressModel model(boolean bidirectional, int window) {
    RegressConfig config = Wear.config().bidirectional(bidirectional).window(window);
    return Regress.of(config).train(Wear.data(1)).model();
  }

  @Override
  public RegressModel model(boolean bidirectional) {
    return model(bidirectional, 0);
  }

  @Override
  public ModelStream<double[], Double> stream(RegressModel model) {
    return model.stream();
  }

  @Override
  public List<double[]> steps() {
    return Arrays.stream(Wear.file("new", 14, 15, 1).examples().get(0).rows())
        .map(row -> new double[] {row[0], row[1]})
        .toList();
  }

  @Override
  public Double whole(RegressModel model, List<double[]> steps) {
    double[][][] sequence = {steps.toArray(double[][]::new)};
    return model.predict(Regress.data(sequence, Double.NaN).features("heat", "hum")).get(0).value();
  }

  @Override
  public double[] numbers(Double answer) {
    return new double[] {answer};
  }

  @Test
  void aModelOfWindowsSaysWhyNot() {
    assertThatThrownBy(() -> model(false, 4).stream())
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("window: 4", "train with window: 0");
  }

  @Test
  void aStepOfOtherFeaturesIsRefused() {
    assertThatThrownBy(() -> model(false, 0).stream().step(new double[] {1, 2, 3}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("3 values", "heat, hum");
  }
}
