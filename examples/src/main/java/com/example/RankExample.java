package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.rank.Rank;
import org.carrousel.recipes.rank.RankConfig;
import org.carrousel.recipes.rank.RankData;
import org.carrousel.recipes.rank.RankModel;
import org.carrousel.training.Progress;

/** Finds the sentence that answers a question among sentences of the same words. */
final class RankExample {
  private static final List<String> NAMES = List.of("Ann", "Hugo", "Clara", "Emil", "Ida", "Max");
  private static final List<String> VERBS =
      List.of("paid", "saw", "called", "helped", "met", "hit");

  /** Mean average precision on the test part, that of BM25, and the answer to a question. */
  record Result(double map, double bm25Map, String answer) {}

  static Result run(Path folder) throws IOException {
    List<String> questions = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    boolean[] answers = new boolean[360];
    for (int number = 0; number < answers.length; number++) {
      String verb = " " + VERBS.get(number / 2 % 6) + " ";
      String who = NAMES.get(number / 12 % 6);
      String whom = NAMES.get((number / 12 + number / 72 + 1) % 6);
      answers[number] = number % 2 == 1;
      questions.add("who" + verb + whom + "?");
      sentences.add(answers[number] ? who + verb + whom : whom + verb + who);
    }
    var data = RankData.of(Rank.data(questions, sentences, answers));
    var training = Rank.of(RankConfig.defaults().units(16).epochs(10));
    var run = training.progress(Progress.quiet()).train(data);
    run.save(folder.resolve("answers.carrousel"));

    var model = Models.load(folder.resolve("answers.carrousel"), RankModel.class);
    var candidates = Rank.candidates("who paid Ida?", "Ida paid Hugo", "Hugo paid Ida");
    double bm25 = run.baselines().get("BM25").get("test.map");
    var answer = model.predict(candidates).get(0);
    return new Result(run.metrics().get("test.map"), bm25, answer.candidate());
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
