package org.carrousel.recipes.classify;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.metrics.GroupScore;
import org.carrousel.metrics.ScoredGroups;
import org.carrousel.recipes.data.LabelledSequence;

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
        GroupScore verdict)
    implements RankingOptionsBuilder.With {
  /** No ranking. */
  static final RankingOptions NONE = new RankingOptions("", GroupScore.MAX);

  /** Whether there is a class to find. */
  public boolean hasPositive() {
    return !positive.isEmpty();
  }

  /**
   * Groups sequences and scores the groups.
   *
   * @param probabilities of the class to find, one for each sequence
   */
  ScoredGroups groups(List<LabelledSequence> sequences, double... probabilities) {
    return ScoredGroups.of(
        IntStream.range(0, probabilities.length)
            .mapToObj(n -> member(sequences.get(n), probabilities[n]))
            .toList(),
        verdict);
  }

  private ScoredGroups.Member member(LabelledSequence sequence, double probability) {
    return new ScoredGroups.Member(
        sequence.group(), sequence.name(), positive.equals(sequence.label()), probability);
  }
}
