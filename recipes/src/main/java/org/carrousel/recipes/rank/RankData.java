package org.carrousel.recipes.rank;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
    List<String> digests =
        Stream.concat(
                Stream.of(Optional.of(pairs), pairs.validation(), pairs.test())
                    .flatMap(Optional::stream)
                    .map(Dataset::sha256),
                vectors.stream().map(WordTable::sha256))
            .distinct()
            .toList();
    DataSource source = pairs.source();
    return new DataSource(source.name(), Dataset.combined(digests), source.rows());
  }
}
