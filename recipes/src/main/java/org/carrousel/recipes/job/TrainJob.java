package org.carrousel.recipes.job;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.recipes.run.RecipeRun;
import org.carrousel.recipes.settings.SettingsFile;
import org.carrousel.report.Report;

/** Trains a recipe from a job file and leaves its results in the job's folder. */
final class TrainJob {
  private final RecipeJob recipe;
  private final JobFile job;
  private final JobFolder folder;
  private final PrintStream out;

  /**
   * @param output folder of all jobs' folders
   */
  TrainJob(RecipeJob recipe, JobFile job, Path output, PrintStream out) {
    this.recipe = recipe;
    this.job = job;
    this.folder = new JobFolder(output.resolve(job.name()));
    this.out = out;
  }

  /**
   * @param resume whether to continue from the checkpoints of a killed run
   */
  void run(boolean resume) throws IOException {
    long started = System.nanoTime();
    RecipeJob.Prepared prepared = recipe.prepare(job);
    out.printf("%s: %s%n", job.name(), prepared.data());
    Backend.start();
    out.println("runs on: " + Backend.describe());
    folder.removeUnfinished();
    RecipeRun run = prepared.train(folder.checkpoints(), resume);
    Report report = run.report();
    folder.writeText("job.yaml", SettingsFile.write(resolved(prepared)));
    run.save(folder.model());
    for (Map.Entry<String, String> table : run.tables().entrySet()) {
      folder.writeText(table.getKey(), table.getValue());
    }
    folder.writeReport(report);
    folder.writeJson("metrics.json", metrics(run, (System.nanoTime() - started) / 1e9));
    out.println();
    report.print(out);
    out.println();
    out.println("results: " + folder.fromHere());
  }

  private Map<String, Object> resolved(RecipeJob.Prepared prepared) {
    Map<String, Object> resolved = new LinkedHashMap<>();
    resolved.put("recipe", recipe.recipe());
    resolved.putAll(prepared.settings());
    return resolved;
  }

  private Map<String, Object> metrics(RecipeRun run, double seconds) {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("source", run.source().name());
    data.put("sha256", run.source().sha256());
    data.put("rows", run.source().rows());
    List<Map<String, Object>> seeds = new ArrayList<>();
    run.metricsBySeed()
        .forEach((seed, metrics) -> seeds.add(Map.of("seed", seed, "metrics", metrics)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("recipe", recipe.recipe());
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
