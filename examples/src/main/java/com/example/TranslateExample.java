package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.translate.Translate;
import org.carrousel.recipes.translate.TranslateConfig;
import org.carrousel.recipes.translate.TranslateModel;
import org.carrousel.text.TokenUnit;
import org.carrousel.training.Progress;

/** Translates digits into words. */
final class TranslateExample {
  private static final List<String> WORDS =
      List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine");

  /** Share of exact translations on the test part, and the translation of "4 0 7". */
  record Result(double exact, String translation) {}

  static Result run(Path folder) throws IOException {
    List<String> digits = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (int number = 0; number < 1000; number += 3) {
      int a = number / 100;
      int b = number / 10 % 10;
      int c = number % 10;
      digits.add(a + " " + b + " " + c);
      words.add(WORDS.get(a) + " " + WORDS.get(b) + " " + WORDS.get(c));
    }
    var config = TranslateConfig.defaults().tokens(TokenUnit.WORDS, TokenUnit.WORDS);
    var data = Translate.pairs(digits, words);
    var run =
        Translate.of(config.units(32).epochs(10).batchSize(16).beam(1))
            .progress(Progress.quiet())
            .train(data);
    run.save(folder.resolve("digits.carrousel"));

    var model = Models.load(folder.resolve("digits.carrousel"), TranslateModel.class);
    var translation = model.predict(Translate.sources("4 0 7")).get(0).translations().get(0);
    return new Result(run.metrics().get("test.exact"), translation.text());
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
