package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.StreamContract;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.stream.ModelStream;
import org.junit.jupiter.api.Test;

class ClassifyStreamTest implements StreamContract<ClassifyModel, double[], Map<String, Float>> {
  @Override
  public ClassifyModel model(boolean bidirectional) {
    return Classify.of(Waves.config().bidirectional(bidirectional)).train(Waves.data(1)).model();
  }

  @Override
  public ModelStream<double[], Map<String, Float>> stream(ClassifyModel model) {
    return model.stream();
  }

  @Override
  public List<double[]> steps() {
    return Arrays.stream(Waves.file("new", 5, 6, 1).examples().get(0).rows())
        .map(row -> new double[] {row[0], row[1]})
        .toList();
  }

  @Override
  public Map<String, Float> whole(ClassifyModel model, List<double[]> steps) {
    float[][] rows =
        steps.stream()
            .map(step -> new float[] {(float) step[0], (float) step[1]})
            .toArray(float[][]::new);
    float[][] probabilities =
        model.probabilities(List.of(new LabelledSequence("whole", null, rows, "")));
    return ModelStream.named(model.classes(), probabilities[0]);
  }

  @Override
  public double[] numbers(Map<String, Float> answer) {
    return answer.values().stream().mapToDouble(Float::doubleValue).toArray();
  }

  @Test
  void aModelOfNumbersHasNoTokens() {
    assertThatThrownBy(() -> model(false).tokenStream())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("use stream()");
  }
}
