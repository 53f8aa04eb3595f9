package org.carrousel.recipes.generate;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.recipes.StreamContract;
import org.carrousel.stream.ModelStream;

class PointStreamTest implements StreamContract<PointModel, float[], float[]> {
  @Override
  public PointModel model(boolean bidirectional) {
    return bidirectional
        ? null
        : Generate.ofPoints(Squares.config().epochs(3)).train(Squares.data(30)).model();
  }

  @Override
  public ModelStream<float[], float[]> stream(PointModel model) {
    return model.stream();
  }

  @Override
  public List<float[]> steps() {
    return List.of(Squares.data(2).examples().get(1));
  }

  @Override
  public float[] whole(PointModel model, List<float[]> steps) {
    return model.withNetwork(model.trained().with(model.config().length(1)))
        .predict(steps.toArray(float[][]::new))[0];
  }

  @Override
  public double[] numbers(float[] answer) {
    return IntStream.range(0, answer.length).mapToDouble(i -> answer[i]).toArray();
  }
}
