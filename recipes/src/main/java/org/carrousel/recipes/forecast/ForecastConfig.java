package org.carrousel.recipes.forecast;

import java.util.Arrays;
import java.util.List;
import org.carrousel.architecture.ForecasterDesign;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.batch.WindowShape;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Setting;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.EncoderConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.TableConfig;
import org.carrousel.scale.ScalerKind;
import org.carrousel.scale.ScalerScope;
import org.carrousel.scale.TargetScaling;
import org.carrousel.series.CalendarFeature;
import org.carrousel.series.MissingValues;
import org.carrousel.series.SplitRule;
import org.carrousel.series.SplitRuleCodec;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a forecast. Start with {@link #target}.
 *
 * @param columns roles of the table's columns
 * @param window lags, horizon, patch
 * @param stride rows between the origins of neighbouring training windows
 * @param scaling scalers of the targets; covariates are always standardized
 * @param split rule that splits the series into training, validation and test
 * @param network encoder and loss
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 * @param evaluation season of baselines and MASE, and standardized errors
 */
@Withers
public record ForecastConfig(
    @Embedded ForecastColumns columns,
    @Embedded WindowShape window,
    @Key(value = "stride", meaning = "rows from one training window to the next", min = 1)
        int stride,
    @Embedded TargetScaling scaling,
    @Key(
            value = "split",
            meaning = "parts for training, validation and test",
            codec = SplitRuleCodec.class)
        SplitRule split,
    @Embedded ForecasterDesign network,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds,
    @Embedded Evaluation evaluation)
    implements ForecastConfigBuilder.With,
        EncoderConfig<ForecastConfig>,
        TableConfig<ForecastConfig> {
  /** Checks the stride, and that a split by entity is not combined with scalers per series. */
  public ForecastConfig {
    Ranges.require(
        ForecastConfig.class,
        columns,
        window,
        stride,
        scaling,
        split,
        network,
        training,
        seeds,
        evaluation);
    if (split instanceof SplitRule.ByEntity && scaling.scope() == ScalerScope.SERIES) {
      throw new BadInputException(
          "a split by entity with a scaler for each series",
          "one scaler for all: an entity that is not in the training part has none of its own",
          "use scale-per: all, or split each series by time");
    }
  }

  /**
   * Returns the default configuration for one target column: 12 lags, horizon 1, standardized
   * target; 70 % training, 10 % validation, 20 % test; one LSTM layer of 32 units.
   */
  public static ForecastConfig target(String column) {
    return new ForecastConfig(
        ForecastColumns.of(column),
        new WindowShape(12, 1, 1, false),
        1,
        TargetScaling.perSeries(ScalerKind.STANDARD),
        new SplitRule.ByFraction(0.7, 0.1, 0.2),
        new ForecasterDesign(RecurrentEncoder.vanilla(32), Loss.MSE),
        new TrainingOptions(100, 32, 0.003, LearningRateSchedule.CONSTANT, 10),
        Seeds.defaults(),
        new Evaluation(0, false));
  }

  /** Returns a copy with other target columns. */
  public ForecastConfig targets(String... columns) {
    return withColumns(this.columns.withTargets(List.of(columns)));
  }

  /** Returns a copy with a time column, or with year, month, day and hour columns. */
  public ForecastConfig time(String... columns) {
    return withColumns(this.columns.withTime(List.of(columns)));
  }

  /** Returns a copy with columns whose values identify a series. */
  public ForecastConfig entity(String... columns) {
    return withColumns(this.columns.withEntity(List.of(columns)));
  }

  /** Returns a copy with numeric covariates known up to the forecast origin. */
  public ForecastConfig past(String... columns) {
    return withColumns(this.columns.withPast(List.of(columns)));
  }

  /** Returns a copy with covariates whose future values are known. */
  public ForecastConfig known(String... columns) {
    return withColumns(this.columns.withKnown(List.of(columns)));
  }

  /** Returns a copy with covariates that are constant within a series. */
  public ForecastConfig statics(String... columns) {
    return withColumns(this.columns.withStatics(List.of(columns)));
  }

  /** Returns a copy with covariates computed from the time. */
  public ForecastConfig calendar(CalendarFeature... features) {
    return withColumns(columns.withCalendar(List.of(features)));
  }

  /** Returns a copy with another treatment of missing values and rows. */
  public ForecastConfig missing(MissingValues missing) {
    return withColumns(columns.withMissing(missing));
  }

  /**
   * Returns a copy with these scalers of the targets, in order.
   *
   * @param names standard, min-max, robust, log, difference; none for unscaled targets
   */
  public ForecastConfig scale(String... names) {
    return withScaling(
        scaling.withKinds(
            Arrays.stream(names)
                .map(name -> new Setting("scale", name, "ForecastConfig"))
                .map(setting -> setting.oneOf(ScalerKind.class))
                .toList()));
  }

  /** Returns a copy with one scaler for all series, or one for each. */
  public ForecastConfig scalePer(ScalerScope scope) {
    return withScaling(scaling.withScope(scope));
  }

  /** Returns a copy with another number of input rows, up to the forecast origin. */
  public ForecastConfig lags(int lags) {
    return withWindow(window.withLags(lags));
  }

  /** Returns a copy with another number of rows to forecast. */
  public ForecastConfig horizon(int horizon) {
    return withWindow(window.withHorizon(horizon));
  }

  /**
   * Returns a copy with another split.
   *
   * @param split a split by entity requires {@link #scalePer scalePer(ScalerScope.ALL)} before
   */
  public ForecastConfig split(SplitRule split) {
    return withSplit(split);
  }
}
