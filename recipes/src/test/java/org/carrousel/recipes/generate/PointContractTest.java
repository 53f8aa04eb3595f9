package org.carrousel.recipes.generate;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;

/** Sequences of points of two lengths. */
class PointContractTest implements RecipeContract<PointModel, float[][], float[][]> {
  @Override
  public Run<PointModel> train() {
    return train(Squares.data(30));
  }

  @Override
  public Run<PointModel> trainWithAbsurdTestPart() {
    Dataset<float[][]> data = Squares.data(30);
    List<float[][]> sequences = new ArrayList<>(data.examples());
    for (int number = 24; number < 30; number++) {
      sequences.set(number, new float[][] {{1e6f, -1e6f}, {0, 5}, {1, 1e5f}, {7, 7}, {1, 1}});
    }
    return train(data.withExamples(sequences));
  }

  private static Run<PointModel> train(Dataset<float[][]> data) {
    return Generate.ofPoints(Squares.config().epochs(3).length(3)).train(data);
  }

  /** Nothing is fitted beside the network. */
  @Override
  public Object fitted(PointModel model) {
    return model.dimensions();
  }

  @Override
  public float[][] input() {
    return new float[][] {{0, 0}, {.5f, 0}};
  }
}
