package org.carrousel.recipes.forecast;

import java.util.List;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.series.Schema;
import org.carrousel.series.Table;

/**
 * Forecast recipe: one model forecasts the next rows of one or many series and is compared with
 * baselines.
 *
 * <p>Network: {@code [batch, features · patch, lags / patch]}, and {@code [batch, horizon · known]}
 * if there are known covariates, → LSTM layers → last hidden state → linear {@code [batch, horizon
 * · targets]} for all steps ahead. Hochreiter and Schmidhuber 1997; forget gate of Gers et al.
 * 2000; direct multi-step as in Zeng et al. 2023.
 *
 * <pre>{@code
 * var config =
 *     ForecastConfig.target("Passengers").time("Month").scale("log", "difference").lags(12);
 * var run = Forecast.of(config).train(CsvReader.read(Path.of("airline.csv")));
 * run.report().print();
 * run.model().save(Path.of("airline.carrousel"));
 * }</pre>
 *
 * <p>Data in memory are also passed as a table: {@code Table.of(Column.of("Month", "2024-01",
 * "2024-02"), Column.of("Passengers", 112, 118))}.
 */
public final class Forecast extends Recipe<ForecastConfig, Table, ForecastModel> {
  /** The instance of the recipe. */
  public static final Forecast RECIPE = new Forecast();

  private static final String USE_SPLIT = "not for forecasts, which take all parts from the data";

  /**
   * Constructor for {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of} instead.
   */
  public Forecast() {
    super(
        "forecast",
        "Trains a forecast beside its baselines.",
        ForecastConfig.target("target"),
        List.of(
            DataFiles.key(
                DataFiles.DATA, "rows of the series", "a CSV file, or the id of a data set"),
            DataFiles.key(DataFiles.VALIDATION, USE_SPLIT, "none: use the key `split`"),
            DataFiles.key(DataFiles.TEST, USE_SPLIT, "none: use the key `split`")),
        "rows",
        List.of("airline", "airline-year", "shampoo", "pm25", "etth1"));
  }

  /** Returns the training of a forecast with a configuration. */
  public static Training<ForecastConfig, Table, ForecastModel> of(ForecastConfig config) {
    return RECIPE.with(config);
  }

  @Override
  public Table read(ForecastConfig config, DataFiles files) {
    for (String key : List.of(DataFiles.VALIDATION, DataFiles.TEST)) {
      files.given(key).ifPresent(Forecast::refuse);
    }
    return files.table(files.data("a CSV file or the id of a data set"), config.columns().csv());
  }

  /** Refuses separate files for parts: the parts of a series must follow each other in time. */
  private static void refuse(Setting part) {
    throw new BadInputException(
        "%s: %s: %s".formatted(part.place(), part.key(), part.text()),
        "all rows in one file, the key data, as the parts of a series follow each other",
        "append the rows to that file, and say with the key split from where they are held out,"
            + " such as \"split: {train: 0.7, validation: 0.1}\"");
  }

  @Override
  public String describe(Table data) {
    return "%d rows of %s".formatted(data.rows(), data.source());
  }

  @Override
  protected ForecastPreparation prepare(ForecastConfig config, Table data) {
    return ForecastPreparation.of(config, data);
  }

  @Override
  protected ForecastModel load(TrainedNetwork<ForecastConfig> trained, BundleEntries entries) {
    return new ForecastModel(
        trained,
        entries.get("schema", Schema.class),
        entries.get("features", FittedFeatures.class));
  }
}
