package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.WordTable;
import org.carrousel.training.LearningRateSchedule;

/** A tiny ranking: who feeds an animal stands before it. */
final class Feedings {
  private static final List<String> ANIMALS = List.of("cats", "dogs", "hens", "mice", "owls");

  private Feedings() {}

  /** With dropout, several batches, early stopping. */
  static RankConfig config() {
    RankConfig config = RankConfig.defaults().units(3, 2).dropout(.2);
    return config
        .with(config.training().withSchedule(LearningRateSchedule.COSINE))
        .epochs(3)
        .batchSize(8)
        .learningRate(.01)
        .patience(2);
  }

  /** Parts of their own, words one-hot. */
  static RankData data(Dataset<CandidateAnswer> test) {
    return RankData.of(file("train", 0, 6, "").validation(file("dev", 6, 9, "")).test(test));
  }

  /** The same with vectors of a few of the words. */
  static RankData withVectors() {
    Vocabulary vocabulary = new Vocabulary(List.of("feeds", "cats", "who"));
    float[][] rows = {{.5f, -1}, {2, .25f}, {0, 1}};
    return data(file("test", 9, 12, ""))
        .vectors(new WordTable("few.txt", "2".repeat(64), vocabulary, rows));
  }

  /**
   * RankedQuestions with four candidates of different lengths each, one of them right.
   *
   * @param strange stands at the end of every candidate
   */
  static Dataset<CandidateAnswer> file(String name, int from, int to, String strange) {
    List<CandidateAnswer> pairs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String animal = ANIMALS.get(number % ANIMALS.size());
      String query = "Who feeds " + animal + ", " + number + "?";
      String place = name + ", line " + (4 * number + 2);
      String end = strange + " today".repeat(number % 3);
      pairs.add(
          new CandidateAnswer(query, "Ann feeds " + animal + " " + number + end, true, place));
      pairs.add(new CandidateAnswer(query, animal + " bite Ann" + end, false, place));
      pairs.add(new CandidateAnswer(query, "the sun feeds nobody" + end, false, place));
      pairs.add(
          new CandidateAnswer(query, animal + ", who feeds Ann? " + number + end, false, place));
    }
    return Dataset.of(name, "1".repeat(64), pairs);
  }
}
