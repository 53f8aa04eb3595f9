package org.carrousel.baseline;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FieldInvertState;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.Version;

/**
 * BM25 score of documents for queries (Robertson and Zaragoza 2009), computed by Lucene with k1 =
 * 1.2 and b = .75. The statistics are those of a training collection; scored documents need not be
 * part of it (docs/decisions, 045).
 *
 * @param documents number of documents in the collection
 * @param words number of words in all documents, with repetitions
 * @param documentsWith document frequency of each word
 */
public record Bm25(int documents, long words, Map<String, Integer> documentsWith) {
  private static final String FIELD = "text";
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, .75f);

  /** Copies the counts. */
  public Bm25 {
    documentsWith = Map.copyOf(documentsWith);
  }

  /**
   * Computes the statistics of a collection.
   *
   * @param collection words of each document
   * @throws IllegalArgumentException if there is no word at all
   */
  public static Bm25 fit(List<List<String>> collection) {
    Map<String, Integer> documentsWith = new HashMap<>();
    long words = 0;
    for (List<String> document : collection) {
      words += document.size();
      new HashSet<>(document).forEach(word -> documentsWith.merge(word, 1, Integer::sum));
    }
    if (words == 0) {
      throw new IllegalArgumentException(
          "a collection of %d documents without a word".formatted(collection.size()));
    }
    return new Bm25(collection.size(), words, documentsWith);
  }

  /**
   * Returns the score of a document, 0 if it shares no word with the query. A word that occurs
   * twice in the query counts twice.
   *
   * @param query words of the query
   * @param document words of the document
   */
  public double score(List<String> query, List<String> document) {
    Map<String, Integer> counts = new HashMap<>();
    document.forEach(word -> counts.merge(word, 1, Integer::sum));
    long norm = norm(document.size(), counts.size());
    double score = 0;
    for (String word : query) {
      int count = counts.getOrDefault(word, 0);
      if (count > 0) {
        score += scorer(word).score(count, norm);
      }
    }
    return score;
  }

  /** Returns Lucene's encoded document length, one byte: lengths above 40 words are rounded. */
  private static long norm(int length, int distinct) {
    return SIMILARITY.computeNorm(
        new FieldInvertState(
            Version.LATEST.major,
            FIELD,
            IndexOptions.DOCS_AND_FREQS,
            length,
            length,
            0,
            0,
            1,
            distinct));
  }

  private Similarity.SimScorer scorer(String word) {
    long frequency = documentFrequency(word);
    return SIMILARITY.scorer(
        1,
        new CollectionStatistics(FIELD, documents, documents, words, documents),
        new TermStatistics(new BytesRef(word), frequency, frequency));
  }

  /** Returns the document frequency of a word; 1 for unknown words. */
  private int documentFrequency(String word) {
    return documentsWith.getOrDefault(word, 1);
  }

  /** Returns BM25's inverse document frequency, {@code ln(1 + (N - n + .5) / (n + .5))}. */
  public double inverseDocumentFrequency(String word) {
    int frequency = documentFrequency(word);
    return Math.log(1 + (documents - frequency + .5) / (frequency + .5));
  }
}
