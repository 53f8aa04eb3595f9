package org.carrousel.recipes.job;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.forecast.Forecast;
import org.carrousel.recipes.forecast.ForecastConfig;
import org.carrousel.recipes.forecast.ForecastKeys;
import org.carrousel.recipes.forecast.ForecastModel;
import org.carrousel.recipes.forecast.ForecastPoint;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Forecasts from a table. */
final class ForecastJob implements RecipeJob {
  @Override
  public String recipe() {
    return ForecastModel.RECIPE;
  }

  @Override
  public String description() {
    return "Trains a forecast beside its baselines.";
  }

  @Override
  public List<String> jobs() {
    return List.of("airline", "airline-year", "shampoo", "pm25", "etth1");
  }

  @Override
  public Prepared prepare(JobFile job) {
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    ForecastConfig config = ForecastKeys.config(job.source(), settings);
    return new PreparedForecast(data, config, JobData.table(job, data));
  }

  private record PreparedForecast(Setting setting, ForecastConfig config, Table table)
      implements Prepared {
    @Override
    public String data() {
      return "%d rows of %s".formatted(table.rows(), table.source());
    }

    @Override
    public Map<String, Object> settings() {
      Map<String, Object> settings = new LinkedHashMap<>();
      settings.put("data", setting.text());
      settings.putAll(ForecastKeys.KEYS.values(config));
      return settings;
    }

    @Override
    public RecipeRun train(Path checkpoints, boolean resume) {
      Forecast forecast = Forecast.of(config);
      return (resume ? forecast.resume(checkpoints) : forecast.checkpoints(checkpoints))
          .train(table);
    }
  }

  @Override
  public String predict(Path model, Path input, Path future) throws IOException {
    Table later = future == null ? null : CsvReader.read(future);
    StringBuilder csv = new StringBuilder("entity,target,time,step,forecast\n");
    for (ForecastPoint point : ForecastModel.load(model).predict(CsvReader.read(input), later)) {
      csv.append(CsvReader.cell(point.entity())).append(',');
      csv.append(CsvReader.cell(point.target())).append(',');
      csv.append(point.time()).append(',');
      csv.append(point.step()).append(',');
      csv.append((float) point.value()).append('\n');
    }
    return csv.toString();
  }
}
