package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.recipes.forecast.Forecast;
import org.carrousel.recipes.forecast.ForecastConfig;
import org.carrousel.recipes.forecast.ForecastKeys;
import org.carrousel.recipes.forecast.ForecastModel;
import org.carrousel.recipes.forecast.ForecastRun;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.report.Report;
import org.carrousel.series.Table;

/** Trains a forecast from a job file and leaves its results in the job's folder. */
final class ForecastJob {
  private final JobFile job;
  private final JobFolder folder;
  private final PrintStream out;

  /**
   * @param output folder of all jobs' folders
   */
  ForecastJob(JobFile job, Path output, PrintStream out) {
    this.job = job;
    this.folder = new JobFolder(output.resolve(job.name()));
    this.out = out;
  }

  /**
   * @param resume whether to continue from the checkpoints of a killed run
   */
  void run(boolean resume) throws IOException {
    long started = System.nanoTime();
    Map<String, Setting> settings = new LinkedHashMap<>(job.settings());
    Setting data = settings.remove("data");
    ForecastConfig config = ForecastKeys.config(job.source(), settings);
    Table table = JobData.read(job, data);
    out.printf("%s: %d rows of %s%n", job.name(), table.rows(), table.source());
    Backend.start();
    out.println("runs on: " + Backend.describe());
    folder.removeUnfinished();
    Forecast forecast = Forecast.of(config);
    ForecastRun run =
        (resume
                ? forecast.resume(folder.checkpoints())
                : forecast.checkpoints(folder.checkpoints()))
            .train(table);
    Report report = run.report();
    folder.writeText("job.yaml", SettingsFile.write(resolved(data, config)));
    run.model().save(folder.model());
    folder.writeText("predictions.csv", run.predictions());
    folder.writeReport(report);
    folder.writeJson("metrics.json", metrics(run, (System.nanoTime() - started) / 1e9));
    out.println();
    report.print(out);
    out.println();
    out.println("results: " + folder.fromHere());
  }

  private static Map<String, Object> resolved(Setting data, ForecastConfig config) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    resolved.put("recipe", ForecastModel.RECIPE);
    resolved.put("data", data.text());
    resolved.putAll(ForecastKeys.KEYS.values(config));
    return resolved;
  }

  private Map<String, Object> metrics(ForecastRun run, double seconds) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("source", run.source().name());
    data.put("sha256", run.source().sha256());
    data.put("rows", run.source().rows());
    List<Map<String, Object>> seeds = new ArrayList<>();
    run.metricsBySeed()
        .forEach((seed, metrics) -> seeds.add(Map.of("seed", seed, "metrics", metrics)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("recipe", ForecastModel.RECIPE);
    all.put("job", job.name());
    all.put("seed", run.model().provenance().get("seed"));
    all.put("data", data);
    all.put("metrics", run.metrics());
    all.put("seeds", seeds);
    all.put("baselines", run.baselines());
    all.put("seconds", Map.of("train", run.trainingSeconds(), "job", seconds));
    all.put("environment", Backend.environment());
    return all;
  }
}
