package org.carrousel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordVectorsTest {
  private static final String GLOVE = "the 1 -2 .5\ndog 0 1e-2 3\n";

  @TempDir Path folder;

  private Path file(String text) {
    try {
      return Files.writeString(folder.resolve("vectors.txt"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void glovesFormatIsRead() {
    WordVectors vectors = WordVectors.read(file(GLOVE));

    assertThat(vectors.dimensions()).isEqualTo(3);
    assertThat(vectors.size()).isEqualTo(2);
    assertThat(vectors.vector("the")).containsExactly(1, -2, .5f);
    assertThat(vectors.vector("dog")).containsExactly(0, .01f, 3);
    assertThat(vectors.contains("cat")).isFalse();
    assertThat(vectors.vector("cat")).containsExactly(0, 0, 0);
  }

  @Test
  void word2vecsFormatHasALineMoreAndABlankAtTheEnd() {
    WordVectors vectors = WordVectors.read(file("2 3\n</s> 1 -2 .5 \ndog 0 1e-2 3 \n"));

    assertThat(vectors.size()).isEqualTo(2);
    assertThat(vectors.vector("</s>")).containsExactly(1, -2, .5f);
  }

  @Test
  void aWordMayBeANumberOrHoldBlanks() {
    WordVectors vectors = WordVectors.read(file("1998 1 2 3\n. . . 4 5 6\nat name@x.org 7 8 9\n"));

    assertThat(vectors.vector("1998")).containsExactly(1, 2, 3);
    assertThat(vectors.vector(". . .")).containsExactly(4, 5, 6);
    assertThat(vectors.vector("at name@x.org")).containsExactly(7, 8, 9);
  }

  @Test
  void onlyWantedWordsAreKeptAndTheFirstOfTwo() {
    Path file = file(GLOVE + "dog 7 7 7\n");

    assertThat(WordVectors.read(file).vector("dog")).containsExactly(0, .01f, 3);
    WordVectors dog = WordVectors.read(file, Set.of("dog", "cat")::contains);
    assertThat(dog.size()).isEqualTo(1);
    assertThat(dog.contains("the")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a 1 2;b 1 | line 2: number of values is 1 | 2 after the word",
        "a 1 2;b 1 2 3 | line 2: number of values is 3 | 2 after the word",
        "a 1 2;;b 1 2 | line 2: number of values is 0 | 2 after the word",
        "a 1 2;b 1 x | line 2, value 2: \"x\" | 2 finite numbers",
        "a 1 NaN | line 1, value 2: \"NaN\" | 2 finite numbers",
        "2 3;a 1 2 | line 2: number of values is 2 | 3 after the word",
        "3 2;a 1 2;b 3 4 | vectors.txt: 2 word vectors | 3, as its first line says",
        "word | line 1: no values | a word and its values a line"
      })
  void aMalformedFileIsRefused(String lines, String given, String expected) {
    assertThatThrownBy(() -> WordVectors.read(file(lines.replace(';', '\n'))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("vectors.txt", given, "expected: " + expected);
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> WordVectors.read(file("")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("vectors.txt: empty file");
  }

  @Test
  void coverageAndRowsAreThoseOfTheVocabulary() {
    WordVectors vectors = WordVectors.read(file(GLOVE));
    Vocabulary vocabulary = new Vocabulary(List.of("<unk>", "the", "cat", "dog", "eel"));

    WordVectors.Coverage coverage = vectors.coverage(vocabulary);

    assertThat(coverage.words()).isEqualTo(4);
    assertThat(coverage.missing()).containsExactly("cat", "eel");
    assertThat(coverage.share()).isCloseTo(.5, within(1e-12));
    assertThat(vectors.rows(vocabulary))
        .isDeepEqualTo(new float[][] {{0, 0, 0}, {1, -2, .5f}, {0, 0, 0}, {0, .01f, 3}, {0, 0, 0}});
  }

  @Test
  void aPublicFileIsRead() {
    WordVectors vectors = WordVectors.read(Mirror.file("vectors/sg-100d.en.txt.gz"));

    assertThat(vectors.dimensions()).isEqualTo(100);
    assertThat(vectors.size()).isEqualTo(19_591);
    assertThat(similarity(vectors, "dog", "cat"))
        .isGreaterThan(similarity(vectors, "dog", "government") + .3);
  }

  private static double similarity(WordVectors vectors, String a, String b) {
    return dot(vectors, a, b) / Math.sqrt(dot(vectors, a, a) * dot(vectors, b, b));
  }

  private static double dot(WordVectors vectors, String a, String b) {
    float[] first = vectors.vector(a);
    float[] second = vectors.vector(b);
    double sum = 0;
    for (int i = 0; i < first.length; i++) {
      sum += first[i] * second[i];
    }
    return sum;
  }
}
