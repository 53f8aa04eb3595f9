package org.carrousel.recipes.forecast;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.forecast.ForecastConfig.TargetScaling;
import org.carrousel.scale.ScalerKind;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;
import org.carrousel.training.EpochLosses;

/** With every kind of covariate, dropout, several batches and early stopping. */
class ForecastContractTest implements RecipeContract {
  private static final int TEST_FROM = 34;

  @Override
  public Trained train() {
    return new TrainedForecast(Forecast.of(config()).train(table(TEST_FROM, "")));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedForecast(Forecast.of(config()).train(table(TEST_FROM, "7e12")));
  }

  /** What all contracts are held to. */
  ForecastConfig config() {
    ForecastConfig tiny = Tables.tiny("x").horizon(2);
    return tiny.columns(
            tiny.columns()
                .entity(List.of("id"))
                .past(List.of("past"))
                .known(List.of("plan", "kind"))
                .statics(List.of("size")))
        .scaling(new TargetScaling(List.of(ScalerKind.MIN_MAX, ScalerKind.STANDARD), true))
        .split(new SplitRule.ByRows(26, 8, null))
        .training(tiny.training().batchSize(16).epochs(3).patience(1))
        .network(tiny.network().regularization(tiny.network().regularization().dropout(.2)));
  }

  /**
   * Two series of 42 rows; from a row on, every value is the absurd one unless that is empty. The
   * static size cannot change.
   */
  private static Table table(int from, String absurd) {
    return Tables.of(
        "id,x,past,plan,kind,size",
        84,
        line -> {
          int row = line / 2;
          String id = line % 2 == 0 ? "a" : "b";
          int size = line % 2 + 1;
          if (row >= from && !absurd.isEmpty()) {
            return String.join(",", id, absurd, absurd, absurd, "unseen", "" + size);
          }
          return "%s,%s,%s,%d,%s,%d"
              .formatted(
                  id,
                  Tables.waveAt(line),
                  Tables.waveAt(row + .5),
                  row % 5,
                  row % 2 == 0 ? "even" : "odd",
                  size);
        });
  }

  private record TrainedForecast(ForecastRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return run.windows().features();
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
    public List<ForecastPoint> predict() {
      return predict(run.model());
    }

    @Override
    public List<ForecastPoint> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return predict(ForecastModel.load(bundle));
    }

    private static List<ForecastPoint> predict(ForecastModel model) {
      return model.predict(table(TEST_FROM, ""), table(TEST_FROM, ""));
    }
  }
}
