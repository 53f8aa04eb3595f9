package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class Bm25Test {
  private static final List<List<String>> COLLECTION =
      List.of(List.of("a", "b", "b"), List.of("a", "c"), List.of("a", "d", "e", "f"));

  /** Three documents of 3 words in the mean; "b" stands in one, "a" in all. */
  @Test
  void theFormulaByHand() {
    Bm25 bm25 = Bm25.fit(COLLECTION);
    double b = Math.log(1 + 2.5 / 1.5) * 2 / (2 + 1.2 * (.25 + .75 * 3 / 3));
    double a = Math.log(1 + .5 / 3.5) * 1 / (1 + 1.2 * (.25 + .75 * 3 / 3));

    assertThat(bm25.score(List.of("b", "a"), COLLECTION.get(0))).isCloseTo(a + b, within(1e-6));
    assertThat(bm25.score(List.of("b", "b"), COLLECTION.get(0))).isCloseTo(2 * b, within(1e-6));
    assertThat(bm25.score(List.of("z"), COLLECTION.get(0))).isZero();
    assertThat(bm25.inverseDocumentFrequency("b"))
        .isCloseTo(Math.log(1 + 2.5 / 1.5), within(1e-12));
  }

  @Test
  void aWordOfNoDocumentIsAsRareAsOneOfASingleOne() {
    Bm25 bm25 = Bm25.fit(COLLECTION);

    assertThat(bm25.score(List.of("z"), List.of("z", "a")))
        .isEqualTo(bm25.score(List.of("c"), List.of("c", "a")))
        .isPositive();
  }

  /** Documents long enough for Lucene's rounding of lengths. */
  @Test
  void anIndexOfTheCollectionGivesTheSame() throws IOException {
    List<List<String>> documents = random(60);
    List<String> query = List.of("w3", "w7", "w7", "w29", "unseen");
    Bm25 bm25 = Bm25.fit(documents);

    double[] indexed = indexed(documents, query);

    for (int number = 0; number < indexed.length; number++) {
      assertThat(bm25.score(query, documents.get(number))).isCloseTo(indexed[number], within(1e-5));
    }
  }

  private static List<List<String>> random(int count) {
    Random random = new Random(5);
    List<List<String>> documents = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      List<String> document = new ArrayList<>();
      for (int i = random.nextInt(1, 90); i > 0; i--) {
        document.add("w" + (int) Math.abs(15 * random.nextGaussian()));
      }
      documents.add(document);
    }
    return documents;
  }

  private static double[] indexed(List<List<String>> documents, List<String> query)
      throws IOException {
    double[] scores = new double[documents.size()];
    try (ByteBuffersDirectory directory = new ByteBuffersDirectory();
        StandardAnalyzer analyzer = new StandardAnalyzer()) {
      try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
        for (List<String> words : documents) {
          Document document = new Document();
          document.add(new TextField("text", String.join(" ", words), Field.Store.NO));
          writer.addDocument(document);
        }
      }
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(new BM25Similarity(1.2f, .75f));
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        query.forEach(
            word -> any.add(new TermQuery(new Term("text", word)), BooleanClause.Occur.SHOULD));
        for (ScoreDoc hit : searcher.search(any.build(), documents.size()).scoreDocs) {
          scores[hit.doc] = hit.score;
        }
      }
    }
    return scores;
  }

  @Test
  void aCollectionHasWords() {
    assertThatThrownBy(() -> Bm25.fit(List.of(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 documents without a word");
  }
}
