package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.StreamContract;
import org.carrousel.stream.ModelStream;
import org.junit.jupiter.api.Test;

class LabelStreamTest implements StreamContract<LabelModel, double[], Map<String, Float>> {
  private static LabelModel model(LabelConfig config) {
    return Label.of(config).train(Tones.data(true, 1)).model();
  }

  @Override
  public LabelModel model(boolean bidirectional) {
    return bidirectional ? model(Tones.config()) : model(Tones.config().bidirectional(false));
  }

  @Override
  public ModelStream<double[], Map<String, Float>> stream(LabelModel model) {
    return model.stream();
  }

  @Override
  public List<double[]> steps() {
    return Arrays.stream(Tones.file("new", 5, 6, true, 1).examples().get(0).rows())
        .map(row -> new double[] {row[0], row[1]})
        .toList();
  }

  @Override
  public Map<String, Float> whole(LabelModel model, List<double[]> steps) {
    double[][][] sequence = {steps.toArray(double[][]::new)};
    List<Float> last = model.predict(Label.data(sequence)).get(steps.size() - 1).probabilities();
    return model.labels().stream()
        .collect(
            Collectors.toMap(label -> label, label -> last.get(model.labels().indexOf(label))));
  }

  @Override
  public double[] numbers(Map<String, Float> answer) {
    return answer.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .mapToDouble(Map.Entry::getValue)
        .toArray();
  }

  @Test
  void answersAreInTheModelsOrder() {
    LabelModel model = model(false);

    assertThat(model.stream().step(new double[] {0, 0}).keySet())
        .containsExactlyElementsOf(model.labels());
  }

  @Test
  void aModelOfWindowsSaysWhyNot() {
    LabelConfig config = Tones.config();
    LabelModel window = model(config.withNetwork(config.network().asWindow()));

    assertThatThrownBy(window::stream)
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("network: window", "network: forward");
  }
}
