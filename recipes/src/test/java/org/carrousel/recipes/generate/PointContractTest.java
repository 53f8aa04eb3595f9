package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;

/** Sequences of points of two lengths. */
class PointContractTest implements RecipeContract {
  @Override
  public Trained train() {
    return train(Squares.data(30));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    PointData data = Squares.data(30);
    for (int number = 24; number < 30; number++) {
      data.sequences()[number] = new float[][] {{1e6f, -1e6f}, {0, 5}, {1, 1e5f}, {7, 7}, {1, 1}};
    }
    return train(data);
  }

  private static Trained train(PointData data) {
    GenerateConfig config = Squares.config();
    return new TrainedPoints(
        GeneratePoints.of(config.training(config.training().epochs(3))).train(data));
  }

  private record TrainedPoints(PointRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    /** Nothing is fitted beside the network. */
    @Override
    public Object fitted() {
      return run.model().dimensions();
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
    public Object predict() {
      return drawn(run.model());
    }

    @Override
    public Object predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return drawn(PointModel.load(bundle));
    }

    private static List<Float> drawn(PointModel model) {
      List<Float> values = new ArrayList<>();
      model.generate(
          new float[][] {{0, 0}, {.5f, 0}},
          3,
          point -> {
            values.add(point[0]);
            values.add(point[1]);
          });
      return values;
    }
  }
}
