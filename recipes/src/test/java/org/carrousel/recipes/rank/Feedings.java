package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.ClassifierDesign;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.Regularization;
import org.carrousel.text.Vocabulary;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/** A tiny ranking: who feeds an animal stands before it. */
final class Feedings {
  private static final List<String> ANIMALS = List.of("cats", "dogs", "hens", "mice", "owls");

  private Feedings() {}

  /** With dropout, several batches, early stopping. */
  static RankConfig config() {
    return RankConfig.defaults()
        .network(
            new ClassifierDesign(
                new Bidirectional(List.of(3, 2)),
                Pooling.MEAN_AND_MAX,
                Regularization.defaults().dropout(.2)))
        .training(new TrainingOptions(3, 8, .01, LearningRateSchedule.COSINE, 2));
  }

  /** Parts of their own, words one-hot. */
  static RankData data(PairFile test) {
    return new RankData(
        file("train", 0, 6, ""),
        Optional.of(file("dev", 6, 9, "")),
        Optional.of(test),
        Optional.empty());
  }

  /** The same with vectors of a few of the words. */
  static RankData withVectors() {
    Vocabulary vocabulary = new Vocabulary(List.of("feeds", "cats", "who"));
    float[][] rows = {{.5f, -1}, {2, .25f}, {0, 1}};
    return new RankData(
        file("train", 0, 6, ""),
        Optional.of(file("dev", 6, 9, "")),
        Optional.of(file("test", 9, 12, "")),
        Optional.of(new WordTable("few.txt", "2".repeat(64), vocabulary, rows)));
  }

  /**
   * Questions with four candidates of different lengths each, one of them right.
   *
   * @param strange stands at the end of every candidate
   */
  static PairFile file(String name, int from, int to, String strange) {
    List<Pair> pairs = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String animal = ANIMALS.get(number % ANIMALS.size());
      String query = "Who feeds " + animal + ", " + number + "?";
      String place = name + ", line " + (4 * number + 2);
      String end = strange + " today".repeat(number % 3);
      pairs.add(new Pair(query, "Ann feeds " + animal + " " + number + end, true, place));
      pairs.add(new Pair(query, animal + " bite Ann" + end, false, place));
      pairs.add(new Pair(query, "the sun feeds nobody" + end, false, place));
      pairs.add(new Pair(query, animal + ", who feeds Ann? " + number + end, false, place));
    }
    return new PairFile(name, "1".repeat(64), pairs);
  }
}
