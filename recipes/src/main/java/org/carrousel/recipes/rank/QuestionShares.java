package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;

/**
 * The shares of the questions that are held out at random, each with all of its candidates.
 *
 * @param validation of what is not test, unless the data have a validation part of their own
 * @param test of all, unless the data have a test part of their own
 */
public record QuestionShares(double validation, double test) {
  /** The same for every run, so that its seeds differ in the network alone. */
  private static final long SEED = 20260102;

  /** Checks the ranges. */
  public QuestionShares {
    if (!(validation > 0 && validation < 1 && test > 0 && test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares above 0 and below 1",
          "correct the key split");
    }
  }

  /** Two parts of some pairs, each in their order. */
  record Parts(List<Pair> kept, List<Pair> held) {}

  /** Holds out a share of the questions. */
  static Parts hold(List<Pair> pairs, double share) {
    List<String> questions = List.copyOf(Questions.of(pairs).candidates().keySet());
    int[] order = Shuffle.order(questions.size(), SEED, 0);
    Set<String> out = new HashSet<>();
    for (int i = 0; i < Math.round(share * questions.size()); i++) {
      out.add(questions.get(order[i]));
    }
    List<Pair> kept = new ArrayList<>();
    List<Pair> held = new ArrayList<>();
    pairs.forEach(pair -> (out.contains(pair.query()) ? held : kept).add(pair));
    return new Parts(kept, held);
  }
}
