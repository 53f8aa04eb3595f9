package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairReaderTest {
  private static final PairReader READER = new PairReader(PairColumns.defaults());

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableOfPairs() throws IOException {
    Dataset<SentencePair> csv = READER.read(write("a.csv", "source,target\na b,\"x, y\"\nc,z\n"));
    Dataset<SentencePair> tsv = READER.read(write("a.tsv", "target\tsource\nx, y\ta b\nz\tc\n"));

    assertThat(csv.examples()).extracting(SentencePair::source).containsExactly("a b", "c");
    assertThat(tsv.examples())
        .extracting(SentencePair::targets)
        .isEqualTo(csv.examples().stream().map(SentencePair::targets).toList())
        .containsExactly(List.of("x, y"), List.of("z"));
  }

  @Test
  void anEmptyCellAndAMissingColumnAreNamed() throws IOException {
    Path empty = write("a.csv", "source,target\na,x\nb,\n");
    Path other = write("b.csv", "src,target\na,x\n");

    assertThatThrownBy(() -> READER.read(empty))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a.csv, line 3, column target: no text");
    assertThatThrownBy(() -> READER.read(other))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("source");
  }

  @Test
  void aDictionaryWithoutStressAndWithVariants() throws IOException {
    Dataset<SentencePair> file =
        READER.read(
            write(
                "small.dict",
                """
                ;;; a remark
                'bout B AW1 T
                read R EH1 D # past
                read(2) R IY1 D
                read(3) R IY0 D
                """));

    assertThat(file.examples()).extracting(SentencePair::source).containsExactly("'bout", "read");
    assertThat(file.examples().get(1).targets()).containsExactly("R EH D", "R IY D");
  }

  @Test
  void aWordWithoutPhonemesIsNamed() throws IOException {
    Path file = write("small.dict", "cat K AE1 T\ndog\n");

    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("small.dict, line 2: \"dog\"");
  }

  @Test
  void parallelFilesOfAFolder() throws IOException {
    write("train.de", "ein Hund\n\neine Katze\n");
    write("train.en", "a dog\nnothing\na cat\n");
    write("val.de", "Hund\n");
    write("val.en", "dog\n");
    write("test_2016.de", "Katze\n");
    write("test_2016.en", "cat\n");

    Dataset<SentencePair> data = new PairReader(PairColumns.of("de", "en")).read(folder);

    assertThat(data.examples())
        .extracting(SentencePair::source)
        .containsExactly("ein Hund", "eine Katze");
    assertThat(data.examples().get(1).targets()).containsExactly("a cat");
    assertThat(data.allNotes()).anySatisfy(n -> assertThat(n).contains("1 empty line left out: 2"));
    assertThat(data.validation().orElseThrow().examples()).hasSize(1);
    assertThat(data.test().orElseThrow().examples().get(0).targets()).containsExactly("cat");
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    PairColumns columns = PairColumns.of("de", "en");
    assertThatThrownBy(() -> new PairReader(columns).read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no file train.de");
    write("train.de", "a\nb\n");
    assertThatThrownBy(() -> new PairReader(columns).read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one of train.de and train.en");
    write("train.en", "a\n");
    assertThatThrownBy(() -> new PairReader(columns).read(folder))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 lines beside")
        .hasMessageContaining("with 1");
  }

  @Test
  void sourcesAlone() throws IOException {
    Dataset<SentencePair> file = PairReader.sources(write("new.txt", "a b\n\n c\n"));

    assertThat(file.examples()).extracting(SentencePair::source).containsExactly("a b", "c");
    assertThat(file.notes()).singleElement().asString().contains("empty line left out: 2");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Häuser\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PairReader.sources(latin))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("UTF-8");
  }
}
