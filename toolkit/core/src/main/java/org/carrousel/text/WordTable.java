package org.carrousel.text;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;

/**
 * Pretrained word vectors.
 *
 * @param name of their file
 * @param sha256 digest of the file's bytes
 * @param vocabulary words that have a vector
 * @param rows their vectors, [word][dimension]
 */
public record WordTable(String name, String sha256, Vocabulary vocabulary, float[][] rows) {
  /** Limits the size of bundles, which hold all vectors. */
  private static final int MOST_WORDS = 100_000;

  /**
   * Reads the first 100,000 words of a text file of GloVe or word2vec, which are the most frequent
   * ones in such files.
   *
   * @throws org.carrousel.error.BadInputException if the file is missing or malformed
   */
  public static WordTable read(Path path) {
    Set<String> words = new LinkedHashSet<>();
    WordVectors vectors = WordVectors.read(path, w -> words.size() < MOST_WORDS && words.add(w));
    Vocabulary vocabulary = new Vocabulary(List.copyOf(words));
    String sha256 = Sha256.of(InputFile.bytes(path, "a text file of word vectors"));
    return new WordTable(
        path.getFileName().toString(), sha256, vocabulary, vectors.rows(vocabulary));
  }

  /** Size of a vector. */
  public int dimensions() {
    return rows[0].length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof WordTable table
        && vocabulary.equals(table.vocabulary)
        && Arrays.deepEquals(rows, table.rows);
  }

  @Override
  public int hashCode() {
    return vocabulary.hashCode();
  }
}
