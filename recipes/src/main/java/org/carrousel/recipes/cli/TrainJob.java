package org.carrousel.recipes.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.RecipeConfig;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.Training;
import org.carrousel.report.Report;

/** Trains a recipe from a job file and writes its results to the job's folder. */
final class TrainJob {
  private final JobFile job;
  private final JobFolder folder;
  private final PrintStream out;

  /**
   * A job.
   *
   * @param output folder of all jobs' folders
   */
  TrainJob(JobFile job, Path output, PrintStream out) {
    this.job = job;
    this.folder = new JobFolder(output.resolve(job.name()));
    this.out = out;
  }

  /**
   * Runs the job.
   *
   * @param resume whether to continue from the checkpoints of a killed run
   */
  <C extends Record & RecipeConfig<C>, D, M extends TrainedModel<C, ?, ?>> void run(
      Recipe<C, D, M> recipe, boolean resume) throws IOException {
    long started = System.nanoTime();
    C config = job.config(recipe);
    D data = recipe.read(config, job.files(recipe));
    out.printf("%s: %s%n", job.name(), recipe.describe(data));
    Backend.start();
    out.println("runs on: " + Backend.describe());
    folder.open();
    Training<C, D, M> training = recipe.with(config);
    Run<M> run =
        (resume
                ? training.resume(folder.checkpoints())
                : training.checkpoints(folder.checkpoints()))
            .train(data);
    folder.writeText("job.yaml", SettingsFile.write(job.resolved(recipe, config)));
    run.save(folder.model());
    Map<String, String> tables = run.tables();
    for (Map.Entry<String, String> table : tables.entrySet()) {
      folder.writeText(table.getKey(), table.getValue());
    }
    Report report = folder.located(run.report(), tables.keySet());
    folder.writeReport(report);
    double seconds = (System.nanoTime() - started) / 1e9;
    folder.writeJson("metrics.json", metrics(recipe.name(), run, seconds));
    out.println();
    report.print(out);
    out.println();
    out.println("results: " + folder.fromHere());
  }

  private Map<String, Object> metrics(String recipe, Run<?> run, double seconds) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("source", run.source().name());
    data.put("sha256", run.source().sha256());
    data.put("rows", run.source().rows());
    List<Map<String, Object>> seeds = new ArrayList<>();
    run.metricsBySeed()
        .forEach((seed, metrics) -> seeds.add(Map.of("seed", seed, "metrics", metrics)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("recipe", recipe);
    all.put("job", job.name());
    all.put("seed", run.savedSeed());
    all.put("data", data);
    all.put("metrics", run.metrics());
    all.put("seeds", seeds);
    all.put("baselines", run.baselines());
    all.put("seconds", Map.of("train", run.trainingSeconds(), "job", seconds));
    all.put("environment", Backend.environment());
    return all;
  }
}
