package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.regress.Regress;
import org.carrousel.recipes.regress.RegressConfig;
import org.carrousel.recipes.regress.RegressModel;
import org.carrousel.training.Progress;

/** Measures how fast a value decays, at once and while the sequence is still being read. */
final class RegressExample {
  /** The error on the test part; the rate of a new sequence, .07, as predicted and as streamed. */
  record Result(double rmse, double predicted, double streamed) {}

  static Result run(Path folder) throws IOException {
    var random = new Random(1);
    double[] rates = random.doubles(100, .02, .12).toArray();
    double[][][] sequences = new double[rates.length][][];
    Arrays.setAll(sequences, number -> decay(rates[number], random));
    var config = RegressConfig.target("rate").bidirectional(false).units(16).epochs(20);
    var data = Regress.data(sequences, rates);
    var run = Regress.of(config).progress(Progress.quiet()).train(data);
    run.save(folder.resolve("decay.carrousel"));

    var model = Models.load(folder.resolve("decay.carrousel"), RegressModel.class);
    double[][] other = decay(.07, random);
    double predicted = model.predict(Regress.data(new double[][][] {other})).get(0).value();
    var stream = model.stream();
    double streamed = 0;
    for (double[] step : other) {
      streamed = stream.step(step);
    }
    return new Result(run.metrics().get("test.rmse"), predicted, streamed);
  }

  private static double[][] decay(double rate, Random random) {
    double[][] steps = new double[30][1];
    for (int step = 0; step < steps.length; step++) {
      steps[step][0] = Math.exp(-rate * step) + .05 * random.nextGaussian();
    }
    return steps;
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
