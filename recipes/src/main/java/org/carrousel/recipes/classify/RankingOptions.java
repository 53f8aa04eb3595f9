package org.carrousel.recipes.classify;

/**
 * Which class is looked for, and how groups of sequences are ranked by it.
 *
 * @param positive the class; empty for no ranking
 * @param verdict how a group's score comes from its sequences
 */
public record RankingOptions(String positive, Verdict verdict) {
  /** No ranking. */
  static final RankingOptions NONE = new RankingOptions("", Verdict.MAX);

  /** Whether a class is looked for. */
  public boolean asked() {
    return !positive.isEmpty();
  }

  /** The same for another class. */
  public RankingOptions positive(String positive) {
    return new RankingOptions(positive, verdict);
  }

  /** The same with another verdict. */
  public RankingOptions verdict(Verdict verdict) {
    return new RankingOptions(positive, verdict);
  }
}
