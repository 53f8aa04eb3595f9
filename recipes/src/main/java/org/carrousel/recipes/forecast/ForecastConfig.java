package org.carrousel.recipes.forecast;

import java.util.List;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.NetworkDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.Vanilla;
import org.carrousel.batch.WindowShape;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Runs;
import org.carrousel.scale.ScalerKind;
import org.carrousel.series.SplitRule;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a forecast is asked for. Start with {@link #target} and change what differs.
 *
 * @param columns what each column is
 * @param window lags, horizon, patch
 * @param stride rows from one training window to the next
 * @param scaling transforms of the targets; covariates are standardized
 * @param split where training, validation and test end
 * @param network recurrent layers, loss, regularization
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 * @param evaluation what the errors are compared with
 */
public record ForecastConfig(
    ForecastColumns columns,
    WindowShape window,
    int stride,
    TargetScaling scaling,
    SplitRule split,
    NetworkDesign network,
    TrainingOptions training,
    Runs runs,
    Evaluation evaluation) {
  /** Checks the stride; the parts check themselves. */
  public ForecastConfig {
    if (stride < 1) {
      throw new BadInputException("stride: " + stride, "1 row or more", "correct the key stride");
    }
  }

  /**
   * How targets are scaled.
   *
   * @param kinds transforms of the targets, first to last, each at most once
   * @param perSeries whether each series has its own parameters
   */
  public record TargetScaling(List<ScalerKind> kinds, boolean perSeries) {
    /** Checks that no transform comes twice. */
    public TargetScaling {
      kinds = List.copyOf(kinds);
      if (kinds.stream().distinct().count() < kinds.size()) {
        throw new BadInputException(
            "scale: " + kinds, "each transform at most once", "correct the key scale");
      }
    }
  }

  /**
   * What the errors are compared with.
   *
   * @param season rows in a season for the seasonal baseline; 0 to take it from the autocorrelation
   * @param standardErrors whether errors are also given on targets standardized by the training
   *     part, as papers on long horizons do
   */
  public record Evaluation(int season, boolean standardErrors) {
    /** Checks the range. */
    public Evaluation {
      if (season < 0) {
        throw new BadInputException(
            "season: " + season, "0 or more rows", "correct the key season");
      }
    }
  }

  /**
   * The defaults for one target column: 12 lags, 1 step ahead, standardized; the first 70 % train,
   * the next 10 % validation, the rest test; one LSTM layer of 32 units.
   */
  public static ForecastConfig target(String column) {
    return new ForecastConfig(
        ForecastColumns.of(column),
        new WindowShape(12, 1, 1, false),
        1,
        new TargetScaling(List.of(ScalerKind.STANDARD), true),
        new SplitRule.ByFraction(0.7, 0.1, 0.2),
        new NetworkDesign(new Vanilla(32), Loss.MSE, Regularization.defaults()),
        new TrainingOptions(100, 32, 0.003, LearningRateSchedule.CONSTANT, 10),
        new Runs(1, 1),
        new Evaluation(0, false));
  }

  /**
   * Checks that no series is forecast without a scaler.
   *
   * @throws BadInputException if entities are held out of training and each has its own
   */
  void requireScalersOfAll() {
    if (split instanceof SplitRule.ByEntity && scaling.perSeries()) {
      throw new BadInputException(
          "a split by entity with a scaler for each series",
          "one scaler for all: an entity that is not in the training part has none of its own",
          "use scale-per: all, or split each series by time");
    }
  }

  /** The same with this number of lags. */
  public ForecastConfig lags(int lags) {
    return window(window.lags(lags));
  }

  /** The same with this many steps ahead. */
  public ForecastConfig horizon(int horizon) {
    return window(window.horizon(horizon));
  }

  /** The same with these hidden units, one layer each. */
  public ForecastConfig units(Integer... units) {
    return network(network.architecture(network.architecture().units(List.of(units))));
  }

  /** The same with at most this many epochs. */
  public ForecastConfig epochs(int epochs) {
    return training(training.epochs(epochs));
  }

  /** The same with other parts for the columns. */
  public ForecastConfig columns(ForecastColumns columns) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another window. */
  public ForecastConfig window(WindowShape window) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another stride of the training windows. */
  public ForecastConfig stride(int stride) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another scaling of the targets. */
  public ForecastConfig scaling(TargetScaling scaling) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another split. */
  public ForecastConfig split(SplitRule split) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another network. */
  public ForecastConfig network(NetworkDesign network) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another training. */
  public ForecastConfig training(TrainingOptions training) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with other seeds. */
  public ForecastConfig runs(Runs runs) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }

  /** The same with another evaluation. */
  public ForecastConfig evaluation(Evaluation evaluation) {
    return new ForecastConfig(
        columns, window, stride, scaling, split, network, training, runs, evaluation);
  }
}
