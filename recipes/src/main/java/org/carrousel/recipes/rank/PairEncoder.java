package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.WordSequences;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.StopWords;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.WordTable;

/**
 * Encoding of pairs as inputs of a network: the words of the question, a separator, the words of
 * the candidate (Wang and Nyberg 2015). A time step is a word and its marks: 1 at the separator
 * and, if {@code marksShared}, 1 at a word that the other text has, too.
 *
 * @param vocabulary numbers of words; without vectors it has one for unknown words
 * @param vectors of the words; null if words are one-hot
 * @param marksShared whether shared words are marked
 * @param stop words that are never marked
 */
record PairEncoder(Vocabulary vocabulary, WordTable vectors, boolean marksShared, StopWords stop) {
  /** Numbers the words of the training part, or takes the vectors that are given. */
  static PairEncoder fit(
      RankConfig config, Optional<WordTable> vectors, List<CandidateAnswer> train) {
    Vocabulary vocabulary =
        vectors.map(WordTable::vocabulary).orElseGet(() -> known(config, train));
    return new PairEncoder(
        vocabulary, vectors.orElse(null), config.marksShared(), config.stopWords());
  }

  private static Vocabulary known(RankConfig config, List<CandidateAnswer> train) {
    List<List<String>> texts = new ArrayList<>();
    RankPreparation.questions(train)
        .candidates()
        .keySet()
        .forEach(query -> texts.add(StopWords.allWords(query)));
    train.forEach(pair -> texts.add(StopWords.allWords(pair.candidate())));
    return Vocabulary.fit(texts, config.vocabulary());
  }

  /** Encodes pairs as {@code [batch, inputs, time]}. */
  WordSequences part(List<CandidateAnswer> pairs) {
    int[][] numbers = new int[pairs.size()][];
    float[][][] marks = new float[pairs.size()][][];
    for (int i = 0; i < numbers.length; i++) {
      encode(pairs.get(i), i, numbers, marks);
    }
    return new WordSequences(numbers, table(), marks);
  }

  private void encode(CandidateAnswer pair, int place, int[][] numbers, float[][][] marks) {
    List<String> query = StopWords.allWords(pair.query());
    List<String> candidate = StopWords.allWords(pair.candidate());
    Set<String> shared = new HashSet<>(stop.contentWords(pair.query()));
    shared.retainAll(candidate);
    int separator = query.size();
    List<String> all = new ArrayList<>(query);
    all.add("");
    all.addAll(candidate);
    numbers[place] = new int[all.size()];
    marks[place] = new float[all.size()][marksShared ? 2 : 1];
    for (int step = 0; step < all.size(); step++) {
      numbers[place][step] = step == separator ? TokenSequences.NONE : number(all.get(step));
      marks[place][step][0] = step == separator ? 1 : 0;
      if (marksShared) {
        marks[place][step][1] = shared.contains(all.get(step)) ? 1 : 0;
      }
    }
  }

  private int number(String word) {
    if (vocabulary.contains(word)) {
      return vocabulary.encode(List.of(word))[0];
    }
    return vocabulary.contains(SpecialToken.UNKNOWN)
        ? vocabulary.number(SpecialToken.UNKNOWN)
        : TokenSequences.NONE;
  }

  private WordSequences.Table table() {
    return vectors == null
        ? new WordSequences.OneHot(vocabulary.size())
        : new WordSequences.Vectors(vectors.rows());
  }

  /** Size of a time step. */
  int inputs() {
    return table().width() + (marksShared ? 2 : 1);
  }

  /** Describes a time step in a few words. */
  String description() {
    String words =
        vectors == null
            ? "a word, one of %d".formatted(vocabulary.size())
            : "a word's vector, %d numbers of %s".formatted(vectors.dimensions(), vectors.name());
    return words + (marksShared ? ", and whether the other text has the word too" : "");
  }
}
