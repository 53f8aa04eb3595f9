package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.classify.Classify;
import org.carrousel.recipes.classify.ClassifyConfig;
import org.carrousel.recipes.classify.ClassifyModel;
import org.carrousel.training.Progress;

/** Tells measurements that rise from those that fall, under noise. */
final class ClassifyExample {
  /** Accuracy on the test part, and the classes of a rising and a falling sequence. */
  record Result(double accuracy, List<String> classes) {}

  static Result run(Path folder) throws IOException {
    double[][][] sequences = new double[80][][];
    String[] labels = new String[sequences.length];
    Random random = new Random(1);
    for (int number = 0; number < sequences.length; number++) {
      boolean rises = number % 2 == 0;
      sequences[number] = sequence(rises ? .1 : -.1, random);
      labels[number] = rises ? "rising" : "falling";
    }
    var config = ClassifyConfig.defaults().bidirectional(false).units(16).epochs(15);
    var data = Classify.data(sequences, labels);
    var run = Classify.of(config).progress(Progress.quiet()).train(data);
    run.save(folder.resolve("trend.carrousel"));

    var model = Models.load(folder.resolve("trend.carrousel"), ClassifyModel.class);
    var others = Classify.data(new double[][][] {sequence(.1, random), sequence(-.1, random)});
    var classes = model.predict(others).stream().map(other -> other.label()).toList();
    return new Result(run.metrics().get("test.accuracy"), classes);
  }

  /** 20 to 29 time steps of one feature. */
  private static double[][] sequence(double slope, Random random) {
    double[][] steps = new double[20 + random.nextInt(10)][1];
    for (int step = 0; step < steps.length; step++) {
      steps[step][0] = slope * step + random.nextGaussian();
    }
    return steps;
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
