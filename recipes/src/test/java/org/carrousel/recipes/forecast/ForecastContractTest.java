package org.carrousel.recipes.forecast;

import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Model;
import org.carrousel.recipes.api.Run;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.SplitRule;
import org.carrousel.series.Table;

/** With every kind of covariate, dropout, several batches and early stopping. */
class ForecastContractTest implements RecipeContract<ForecastModel, Table, List<ForecastPoint>> {
  private static final int TEST_FROM = 34;

  @Override
  public Run<ForecastModel> train() {
    return Forecast.of(config()).train(table(TEST_FROM, ""));
  }

  @Override
  public Run<ForecastModel> trainWithAbsurdTestPart() {
    return Forecast.of(config()).train(table(TEST_FROM, "7e12"));
  }

  @Override
  public Object fitted(ForecastModel model) {
    return model.features();
  }

  @Override
  public Table input() {
    return table(TEST_FROM, "");
  }

  /** With the future that known covariates need. */
  @Override
  public List<ForecastPoint> predict(Model<Table, List<ForecastPoint>> model, Table input) {
    return ((ForecastModel) model).predict(input, input);
  }

  /** Configuration of all contracts. */
  ForecastConfig config() {
    return Tables.tiny("x")
        .horizon(2)
        .entity("id")
        .past("past")
        .known("plan", "kind")
        .statics("size")
        .withScaling(TargetScaling.perSeries(ScalerKind.MIN_MAX, ScalerKind.STANDARD))
        .split(new SplitRule.ByRows(26, 8, null))
        .batchSize(16)
        .epochs(3)
        .patience(1)
        .dropout(.2);
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
}
