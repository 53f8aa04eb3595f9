package org.carrousel.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Utf8Lines;

/** Pre-trained word vectors: GloVe (Pennington et al. 2014), word2vec (Mikolov et al. 2013). */
public final class WordVectors {
  private static final String KIND = "a text file of word vectors";

  private final int dimensions;
  private final Map<String, float[]> vectors;

  WordVectors(int dimensions, Map<String, float[]> vectors) {
    this.dimensions = dimensions;
    this.vectors = Map.copyOf(vectors);
  }

  /**
   * Reads all vectors of a file, like {@link #read(Path, Predicate)}.
   *
   * @throws BadInputException if the file is missing or malformed
   */
  public static WordVectors read(Path path) {
    return read(path, word -> true);
  }

  /**
   * Reads a UTF-8 file, gzipped or not. A line is a word and its values, separated by spaces or
   * tabs; in word2vec's format a first line gives the number of vectors and their dimensions. A
   * word may contain spaces, as in GloVe. If a word occurs twice, its first vector is kept.
   *
   * @param wanted selects the words to keep, so that a large file need not fit into memory
   * @throws BadInputException if the file is missing or malformed; the message names the line
   */
  public static WordVectors read(Path path, Predicate<String> wanted) {
    try (Utf8Lines lines = Utf8Lines.open(path, KIND)) {
      Map<String, float[]> vectors = new HashMap<>();
      String first = lines.next();
      Optional<WordVectorHeader> header = WordVectorHeader.of(first);
      int dimensions =
          header.map(WordVectorHeader::dimensions).orElseGet(() -> dimensions(path, first));
      long count = 0;
      String line = header.isPresent() ? lines.next() : first;
      for (; line != null; line = lines.next()) {
        WordVector read = WordVector.of(line, lines.place(), dimensions);
        count++;
        if (wanted.test(read.word())) {
          vectors.putIfAbsent(read.word(), read.values());
        }
      }
      requireCount(path, header, count);
      return new WordVectors(dimensions, vectors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int dimensions(Path path, String first) {
    int values = first == null ? 0 : WordVector.dimensions(first);
    if (values < 1) {
      throw new BadInputException(
          path + (first == null ? ": empty file" : ", line 1: no values"),
          "a word and its values a line",
          "name a file in the text format of GloVe or word2vec");
    }
    return values;
  }

  private static void requireCount(Path path, Optional<WordVectorHeader> header, long count) {
    if (header.isPresent() && header.get().count() != count) {
      throw new BadInputException(
          "%s: %d word vectors".formatted(path, count),
          header.get().count() + ", as its first line says",
          "fetch the file again: it may be cut short");
    }
  }

  /** Returns the number of values of a vector. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns the number of words with a vector. */
  public int size() {
    return vectors.size();
  }

  /** Returns whether a word has a vector. */
  public boolean contains(String word) {
    return vectors.containsKey(word);
  }

  /** Returns a word's vector, [dimensions]; zeros if it has none. */
  public float[] vector(String word) {
    float[] vector = vectors.get(word);
    return vector == null ? new float[dimensions] : vector.clone();
  }

  /**
   * Returns the vectors of a vocabulary's tokens, as initial weights of an embedding.
   *
   * @return [tokens][dimensions], zeros for tokens without a vector
   */
  public float[][] rows(Vocabulary vocabulary) {
    return vocabulary.tokens().stream().map(this::vector).toArray(float[][]::new);
  }

  /** Returns which words of a vocabulary have a vector. */
  public Coverage coverage(Vocabulary vocabulary) {
    List<String> words = vocabulary.tokens().stream().filter(vocabulary::contains).toList();
    return new Coverage(
        words.size(), words.stream().filter(word -> !vectors.containsKey(word)).toList());
  }

  /**
   * Coverage of a vocabulary by word vectors.
   *
   * @param words number of words in the vocabulary, without special tokens
   * @param missing the words without a vector, in the order of the vocabulary
   */
  public record Coverage(int words, List<String> missing) {
    /** Returns the fraction of the words that have a vector, 0 to 1. */
    public double share() {
      return (double) (words - missing.size()) / words;
    }
  }
}
