package org.carrousel.recipes.corpora;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.datasets.CumulativeSum;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Generated sequences of random numbers, each time step labelled by whether the sum so far is above
 * a threshold: 5,000 to train on, 1,000 to test.
 */
public final class CumulativeSums {
  /** Name of the data in jobs. */
  public static final String NAME = "cumulative-sum";

  private CumulativeSums() {}

  /** Generates the data. */
  public static Dataset<TaggedSequence> generate() {
    return Dataset.generated(
        NAME, "sequences", 5000, 1000, CumulativeSum::generate, CumulativeSums::sequence);
  }

  private static TaggedSequence sequence(CumulativeSum sum, int number) {
    float[][] rows = Sequences.oneFeature(sum.values());
    List<String> classes =
        IntStream.range(0, rows.length)
            .mapToObj(step -> sum.crossed()[step] ? "above" : "below")
            .toList();
    String name = Integer.toString(number);
    return TaggedSequence.ofClasses(name, rows, classes, NAME + ", sequence " + name);
  }
}
