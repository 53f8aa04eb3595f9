package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PairFilesTest {
  private static final PairColumns COLUMNS = PairColumns.defaults();

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void aTableOfPairs() throws IOException {
    PairFile csv = PairFiles.read(write("a.csv", "source,target\na b,\"x, y\"\nc,z\n"), COLUMNS);
    PairFile tsv = PairFiles.read(write("a.tsv", "target\tsource\nx, y\ta b\nz\tc\n"), COLUMNS);

    assertThat(csv.pairs()).extracting(SentencePair::source).containsExactly("a b", "c");
    assertThat(tsv.pairs())
        .extracting(SentencePair::targets)
        .isEqualTo(csv.pairs().stream().map(SentencePair::targets).toList())
        .containsExactly(List.of("x, y"), List.of("z"));
  }

  @Test
  void anEmptyCellAndAMissingColumnAreNamed() throws IOException {
    Path empty = write("a.csv", "source,target\na,x\nb,\n");
    Path other = write("b.csv", "src,target\na,x\n");

    assertThatThrownBy(() -> PairFiles.read(empty, COLUMNS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a.csv, line 3, column target: no text");
    assertThatThrownBy(() -> PairFiles.read(other, COLUMNS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("source");
  }

  @Test
  void aDictionaryWithoutStressAndWithVariants() throws IOException {
    PairFile file =
        PairFiles.read(
            write(
                "small.dict",
                """
                ;;; a remark
                'bout B AW1 T
                read R EH1 D # past
                read(2) R IY1 D
                read(3) R IY0 D
                """),
            COLUMNS);

    assertThat(file.pairs()).extracting(SentencePair::source).containsExactly("'bout", "read");
    assertThat(file.pairs().get(1).targets()).containsExactly("R EH D", "R IY D");
  }

  @Test
  void aWordWithoutPhonemesIsNamed() throws IOException {
    Path file = write("small.dict", "cat K AE1 T\ndog\n");

    assertThatThrownBy(() -> PairFiles.read(file, COLUMNS))
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

    TranslateData data = PairFiles.readFolder(folder, new PairColumns("de", "en"));

    assertThat(data.training().pairs())
        .extracting(SentencePair::source)
        .containsExactly("ein Hund", "eine Katze");
    assertThat(data.training().pairs().get(1).targets()).containsExactly("a cat");
    assertThat(data.notes()).anySatisfy(n -> assertThat(n).contains("1 empty line left out: 2"));
    assertThat(data.validation().orElseThrow().pairs()).hasSize(1);
    assertThat(data.test().orElseThrow().pairs().get(0).targets()).containsExactly("cat");
  }

  @Test
  void filesThatDoNotBelongTogetherAreRefused() throws IOException {
    PairColumns columns = new PairColumns("de", "en");
    assertThatThrownBy(() -> PairFiles.readFolder(folder, columns))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no file train.de");
    write("train.de", "a\nb\n");
    assertThatThrownBy(() -> PairFiles.readFolder(folder, columns))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one of train.de and train.en");
    write("train.en", "a\n");
    assertThatThrownBy(() -> PairFiles.readFolder(folder, columns))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 lines beside")
        .hasMessageContaining("with 1");
  }

  @Test
  void sourcesAlone() throws IOException {
    PairFile file = PairFiles.readSources(write("new.txt", "a b\n\n c\n"));

    assertThat(file.pairs()).extracting(SentencePair::source).containsExactly("a b", "c");
    assertThat(file.notes()).singleElement().asString().contains("empty line left out: 2");
    Path latin = folder.resolve("latin.txt");
    Files.write(latin, "Häuser\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> PairFiles.readSources(latin))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("UTF-8");
  }
}
