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
 * How well a document matches a query by the words they share: BM25 (Robertson and Zaragoza 2009)
 * with k1 1.2 and b .75, as Lucene computes it. The statistics are those of a collection of
 * documents that was seen before; documents to be scored need not be in it, and are not looked at
 * together.
 *
 * @param documents of the collection
 * @param words of all its documents together, each as often as it stands there
 * @param documentsWith in how many documents a word stands
 */
public record Bm25(int documents, long words, Map<String, Integer> documentsWith) {
  private static final String FIELD = "text";
  private static final BM25Similarity SIMILARITY = new BM25Similarity(1.2f, .75f);

  /** Copies the counts. */
  public Bm25 {
    documentsWith = Map.copyOf(documentsWith);
  }

  /**
   * Counts the words of a collection.
   *
   * @param collection words of each document; at least one word in all
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
   * The score, 0 where nothing is shared. A word that stands twice in the query counts twice.
   *
   * @param query its words
   * @param document its words
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

  /** Lucene keeps lengths in a byte: those of more than 40 words are rounded. */
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
    long with = documents(word);
    return SIMILARITY.scorer(
        1,
        new CollectionStatistics(FIELD, documents, documents, words, documents),
        new TermStatistics(new BytesRef(word), with, with));
  }

  /** A word that no document has counts as if one had it, as the document to be scored does. */
  private int documents(String word) {
    return documentsWith.getOrDefault(word, 1);
  }

  /** How much a word tells: BM25's {@code ln(1 + (N - n + .5) / (n + .5))}. */
  public double inverseDocumentFrequency(String word) {
    int with = documents(word);
    return Math.log(1 + (documents - with + .5) / (with + .5));
  }
}
