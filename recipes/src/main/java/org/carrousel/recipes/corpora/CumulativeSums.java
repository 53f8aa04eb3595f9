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

  private static final int TRAINING_SEQUENCES = 5000;
  private static final int TEST_SEQUENCES = 1000;

  private CumulativeSums() {}

  /** Generates the data. */
  public static Dataset<TaggedSequence> generate() {
    return part(TRAINING_SEQUENCES, 1).test(part(TEST_SEQUENCES, 2));
  }

  private static Dataset<TaggedSequence> part(int count, long seed) {
    List<CumulativeSum> sums = CumulativeSum.generate(count, seed);
    return Dataset.generated(
            NAME,
            count + " sequences",
            seed,
            IntStream.range(0, count)
                .mapToObj(number -> sequence(sums.get(number), number))
                .toList())
        .features("value");
  }

  private static TaggedSequence sequence(CumulativeSum sum, int number) {
    float[][] rows = Sequences.oneFeature(sum.values());
    List<String> classes =
        IntStream.range(0, rows.length)
            .mapToObj(step -> sum.crossed()[step] ? "above" : "below")
            .toList();
    String name = Integer.toString(number + 1);
    return TaggedSequence.ofClasses(name, rows, classes, NAME + ", sequence " + name);
  }
}
