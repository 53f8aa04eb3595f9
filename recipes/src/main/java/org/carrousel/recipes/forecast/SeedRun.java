package org.carrousel.recipes.forecast;

import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param forecasts of the test windows, [window][target][horizon], user's units
 * @param errors over the test windows
 * @param metrics those errors by their key
 */
record SeedRun(
    long seed,
    TrainingResult training,
    ForecastModel model,
    double[][][] forecasts,
    TestErrors errors,
    Map<String, Double> metrics)
    implements SeedResult {}
