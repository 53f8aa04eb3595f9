package org.carrousel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextFileTest {
  @TempDir Path folder;

  private static TextFile of(String text) {
    return TextFile.read(
        "poem.txt", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void linesRememberWhereTheyStand() {
    TextFile file = of("one\n\n two\r\n");

    assertThat(file.lines())
        .containsExactly(
            new TextLine("poem.txt", 1, "one"),
            new TextLine("poem.txt", 2, ""),
            new TextLine("poem.txt", 3, " two"));
    assertThat(file.lines().get(2).place()).isEqualTo("poem.txt, line 3");
    assertThat(file.text()).isEqualTo("one\n\n two");
  }

  @Test
  void emptyLinesAreToldWithTheirNumbers() {
    assertThat(of("one\n").emptyLinesNote()).isEmpty();
    assertThat(of("one\n \ntwo\n").emptyLinesNote()).contains("poem.txt: 1 empty line left out: 2");
    assertThat(of("one\n\n\t\ntwo\n").filledLines())
        .extracting(TextLine::number)
        .containsExactly(1, 4);
    assertThat(of("one" + "\n".repeat(20)).emptyLinesNote())
        .contains("poem.txt: 19 empty lines left out: 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, ...");
  }

  @Test
  void anEmptyFileIsRefused() {
    assertThatThrownBy(() -> of(""))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("poem.txt: empty file", "at least one line of text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "  \r\n\t\n", "\uFEFF\n"})
  void aFileOfEmptyLinesIsRefused(String text) {
    assertThatThrownBy(() -> of(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("poem.txt: only empty lines");
  }

  @Test
  void anotherEncodingIsRefusedWithTheByte() throws IOException {
    Path file = folder.resolve("poem.txt");
    Files.write(file, "a\nschön".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> TextFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ", line 2, byte 4: bytes that are not UTF-8");

    Files.write(file, "\uFEFFschön".getBytes(StandardCharsets.UTF_16LE));
    assertThatThrownBy(() -> TextFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ", line 1, byte 1: bytes that are not UTF-8 (from 0xFF on)");
  }

  @Test
  void parallelFilesOfPairsStaySideBySide() {
    TextFile german = TextFile.read(Mirror.file("multi30k-en-de/train.de.gz"));
    TextFile english = TextFile.read(Mirror.file("multi30k-en-de/train.en.gz"));

    assertThat(german.lines()).hasSize(29_000);
    assertThat(english.lines()).hasSize(29_000);
    assertThat(german.emptyLinesNote()).isEmpty();
  }
}
