package com.example;

import java.io.IOException;
import java.nio.file.Path;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.generate.Generate;
import org.carrousel.recipes.generate.GenerateConfig;
import org.carrousel.recipes.generate.TextModel;
import org.carrousel.text.TokenUnit;
import org.carrousel.training.Progress;

/** Learns to count and continues a text that counts. */
final class GenerateExample {
  /** Nats a word of the test part, and the text after "one two". */
  record Result(double nats, String continuation) {}

  static Result run(Path folder) throws IOException {
    String text = "one two three four five six seven eight nine ten ".repeat(100);
    var config = GenerateConfig.defaults().tokens(TokenUnit.WORDS).units(16).dropout(0).length(5);
    var training = Generate.of(config.withSteps(10).epochs(15).batchSize(8).learningRate(.02));
    var run = training.progress(Progress.quiet()).train(Generate.text("counting", text));
    run.save(folder.resolve("counting.carrousel"));

    var model = Models.load(folder.resolve("counting.carrousel"), TextModel.class);
    return new Result(run.metrics().get("test.nats"), model.predict("one two"));
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
