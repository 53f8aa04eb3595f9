package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.label.Label;
import org.carrousel.recipes.label.LabelConfig;
import org.carrousel.recipes.label.LabelModel;
import org.carrousel.training.Progress;

/** Says at every time step whether a tank is full, from what flows in and out. */
final class LabelExample {
  /** Accuracy on the test part, and the labels of a new sequence as predicted and as streamed. */
  record Result(double accuracy, List<String> predicted, List<String> streamed) {}

  static Result run(Path folder) throws IOException {
    double[][][] flows = new double[100][20][1];
    String[][] labels = new String[flows.length][20];
    Random random = new Random(1);
    for (int number = 0; number < flows.length; number++) {
      double level = 0;
      for (int step = 0; step < flows[number].length; step++) {
        flows[number][step][0] = random.nextDouble() - .3;
        level += flows[number][step][0];
        labels[number][step] = level > 1 ? "full" : "not full";
      }
    }
    // A delay of 0 reads forward only, so that a label depends on the past alone.
    var config = LabelConfig.defaults().delay(0).units(16).epochs(25).learningRate(.02);
    var run = Label.of(config).progress(Progress.quiet()).train(Label.data(flows, labels));
    run.save(folder.resolve("tank.carrousel"));

    var model = Models.load(folder.resolve("tank.carrousel"), LabelModel.class);
    double[][][] other = {{{.1}, {.1}, {.3}, {.6}, {.6}, {-.3}, {-.3}, {-.3}}};
    var predictions = model.predict(Label.data(other));
    var predicted = predictions.stream().map(step -> step.labels().get(0)).toList();
    var stream = model.stream();
    var probabilities = Arrays.stream(other[0]).map(stream::step);
    var streamed = probabilities.map(step -> step.get("full") > .5 ? "full" : "not full").toList();
    return new Result(run.metrics().get("test.accuracy"), predicted, streamed);
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
