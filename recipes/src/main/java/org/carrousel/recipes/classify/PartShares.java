package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;

/**
 * The shares of the sequences that are held out, class by class and at random.
 *
 * @param validation of what is not test, to choose the best epoch by; 0 for none
 * @param test of all, unless the data have a test part of their own
 */
public record PartShares(double validation, double test) {
  /** The same for every run, so that its seeds differ in the network alone. */
  private static final long SEED = 20260101;

  /** Checks the ranges. */
  public PartShares {
    if (!(validation >= 0 && validation < 1 && test >= 0 && test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares from 0 to below 1",
          "correct the key split");
    }
  }

  /** Two parts of some sequences, each in their order. */
  record Parts(List<LabelledSequence> kept, List<LabelledSequence> held) {}

  /**
   * Holds out a share of every class, at most all but one of its sequences.
   *
   * @param share 0 to 1
   */
  static Parts hold(List<LabelledSequence> sequences, double share) {
    Map<String, List<Integer>> byClass = new LinkedHashMap<>();
    for (int number = 0; number < sequences.size(); number++) {
      byClass
          .computeIfAbsent(sequences.get(number).label(), label -> new ArrayList<>())
          .add(number);
    }
    boolean[] held = new boolean[sequences.size()];
    for (List<Integer> numbers : byClass.values()) {
      int count = Math.min(numbers.size() - 1, (int) Math.round(share * numbers.size()));
      int[] order = Shuffle.order(numbers.size(), SEED, 0);
      for (int i = 0; i < count; i++) {
        held[numbers.get(order[i])] = true;
      }
    }
    List<LabelledSequence> kept = new ArrayList<>();
    List<LabelledSequence> out = new ArrayList<>();
    for (int number = 0; number < held.length; number++) {
      (held[number] ? out : kept).add(sequences.get(number));
    }
    return new Parts(kept, out);
  }
}
