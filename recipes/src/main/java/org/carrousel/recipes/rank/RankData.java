package org.carrousel.recipes.rank;

import java.util.Optional;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.text.WordTable;

/**
 * Labelled candidates, and vectors of their words.
 *
 * @param pairs questions and candidates
 * @param vectors of words; empty if words are one-hot
 */
public record RankData(Dataset<CandidateAnswer> pairs, Optional<WordTable> vectors) {
  /** Candidates whose words are one-hot. */
  public static RankData of(Dataset<CandidateAnswer> pairs) {
    return new RankData(pairs, Optional.empty());
  }

  /** Returns a copy with word vectors. */
  public RankData vectors(WordTable vectors) {
    return new RankData(pairs, Optional.of(vectors));
  }

  /** Origin of all files together. */
  DataSource source() {
    return pairs.source(vectors.stream().map(WordTable::sha256).toArray(String[]::new));
  }
}
