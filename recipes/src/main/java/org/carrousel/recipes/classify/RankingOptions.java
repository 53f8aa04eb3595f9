package org.carrousel.recipes.classify;

import org.carrousel.config.Key;
import org.carrousel.config.Withers;

/**
 * Ranking of sequences, or groups of them, by the probability of one class.
 *
 * @param positive the class to find; empty for no ranking
 * @param verdict how the probabilities of a group's sequences become its score
 */
@Withers
public record RankingOptions(
    @Key(
            value = "positive",
            meaning = "class to find: sequences and groups are ranked by its probability")
        String positive,
    @Key(
            value = "verdict",
            meaning = "how the probabilities of a group's sequences become its score")
        Verdict verdict)
    implements RankingOptionsBuilder.With {
  /** No ranking. */
  static final RankingOptions NONE = new RankingOptions("", Verdict.MAX);

  /** Whether there is a class to find. */
  public boolean hasPositive() {
    return !positive.isEmpty();
  }
}
