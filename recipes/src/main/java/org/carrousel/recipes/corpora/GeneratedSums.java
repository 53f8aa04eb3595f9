package org.carrousel.recipes.corpora;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.datasets.Sums;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;

/** All sums of three terms from 1 to 10, as pairs of texts: {@code 9+10+9} and {@code 28}. */
public final class GeneratedSums {
  /** Name of the data in jobs. */
  public static final String NAME = "sums";

  private GeneratedSums() {}

  /** Generates the data. */
  public static Dataset<SentencePair> generate() {
    List<Sums> sums = Sums.all();
    return Dataset.of(
            NAME,
            Sha256.of(NAME + ", all"),
            IntStream.range(0, sums.size()).mapToObj(i -> pair(sums.get(i), i)).toList())
        .withNotes(
            List.of(
                "Each sum of three terms from 1 to 10 occurs once, so no test sum occurs in"
                    + " training."));
  }

  private static SentencePair pair(Sums sum, int number) {
    return new SentencePair(
        sum.terms(), List.of(sum.result()), "%s, sum %d".formatted(NAME, number + 1));
  }
}
