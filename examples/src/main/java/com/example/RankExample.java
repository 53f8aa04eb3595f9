package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.rank.Rank;
import org.carrousel.recipes.rank.RankConfig;
import org.carrousel.recipes.rank.RankData;
import org.carrousel.recipes.rank.RankModel;
import org.carrousel.training.Progress;

/** Finds the sentence that answers a question among sentences of the same words. */
final class RankExample {
  private static final List<String> NAMES = List.of("Anna", "Hugo", "Clara", "Emil", "Ida");

  /** Mean average precision on the test part and that of BM25; the answer to "who paid Ida?". */
  record Result(double map, double bm25Map, String answer) {}

  static Result run(Path folder) throws IOException {
    List<String> questions = new ArrayList<>();
    List<String> sentences = new ArrayList<>();
    var random = new Random(1);
    for (int number = 0; number < 200; number++) {
      String verb = List.of("paid", "saw", "helped").get(random.nextInt(3));
      int who = random.nextInt(5);
      String by = NAMES.get(who);
      String whom = NAMES.get((who + 1 + random.nextInt(4)) % 5);
      questions.addAll(List.of("who %s %s in case %d?".formatted(verb, whom, number)));
      sentences.addAll(List.of(by + " " + verb + " " + whom, whom + " " + verb + " " + by));
    }
    System.out.println(questions);
    return null;
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
