package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.recipes.run.Trainings;

/**
 * All trainings of one network.
 *
 * @param name as the report calls it
 * @param seeds at least one
 */
record NetworkRuns(String name, List<SeedRun> seeds) {
  NetworkRuns {
    seeds = List.copyOf(seeds);
  }

  /** The mean over the seeds. */
  Map<String, Double> metrics() {
    return Trainings.mean(seeds.stream().map(SeedRun::metrics).toList());
  }

  SeedRun chosen() {
    return SeedResult.chosen(seeds);
  }

  double seconds() {
    return seeds.stream().mapToDouble(run -> run.training().seconds()).sum();
  }
}
