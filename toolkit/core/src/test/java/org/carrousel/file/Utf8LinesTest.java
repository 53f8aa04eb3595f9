package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Utf8LinesTest {
  @TempDir Path folder;

  private static List<String> lines(byte[] bytes) {
    Utf8Lines in = new Utf8Lines("test.txt", "a text file", new ByteArrayInputStream(bytes));
    List<String> lines = new ArrayList<>();
    for (String line = in.next(); line != null; line = in.next()) {
      lines.add(line);
      assertThat(in.number()).isEqualTo(lines.size());
    }
    return lines;
  }

  private static List<String> lines(String text) {
    return lines(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineEndsInEitherWayAndTheLastNeedNot() {
    assertThat(lines("")).isEmpty();
    assertThat(lines("a")).containsExactly("a");
    assertThat(lines("a\nb\n")).containsExactly("a", "b");
    assertThat(lines("a\r\n\r\nb")).containsExactly("a", "", "b");
    assertThat(lines("\n\n")).containsExactly("", "");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    assertThat(lines("\uFEFFa\nb")).containsExactly("a", "b");
    assertThat(lines("a\n\uFEFFb")).containsExactly("a", "\uFEFFb");
  }

  /** Lines that begin and end anywhere in the buffer, with characters of two bytes across it. */
  @Property(tries = 100)
  void linesLongerThanTheBufferAreWhole(@ForAll @IntRange(max = 200_000) int length) {
    String line = "ä".repeat(length);

    assertThat(lines("x" + line + "\n" + line + "\nx")).containsExactly("x" + line, line, "x");
  }

  @Test
  void ofABadByteFileLineAndByteAreNamed() {
    byte[] latin1 = "gut\nZürich".getBytes(StandardCharsets.ISO_8859_1);

    assertThatThrownBy(() -> lines(latin1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "test.txt, line 2, byte 2: bytes that are not UTF-8 (from 0xFC on)", "encoding UTF-8");
  }

  @Test
  void aCharacterCutShortIsABadByte() {
    byte[] cut = Arrays.copyOf("ab€".getBytes(StandardCharsets.UTF_8), 4);

    assertThatThrownBy(() -> lines(cut)).hasMessageContaining("line 1, byte 3: bytes that are not");
  }

  @Test
  void aZippedFileIsRead() throws IOException {
    Path file = folder.resolve("zipped.txt");
    Files.write(file, zipped("a\nb\n"));

    try (Utf8Lines in = Utf8Lines.open(file, "a text file")) {
      assertThat(in.next()).isEqualTo("a");
    }
    assertThat(InputFile.bytes(file, "a text file")).isEqualTo(new byte[] {'a', '\n', 'b', '\n'});
  }

  @Test
  void aZippedFileCutShortIsRefused() throws IOException {
    Path file = folder.resolve("cut.gz");
    byte[] whole = zipped("some text\n".repeat(1000));
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> InputFile.bytes(file, "a text file"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("cut.gz: cannot be read (", "a text file that is complete");
    assertThatThrownBy(
            () -> {
              try (Utf8Lines in = Utf8Lines.open(file, "a text file")) {
                while (in.next() != null) {}
              }
            })
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cut.gz: cannot be read (");
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void whatIsNoFileIsRefused() {
    assertThatThrownBy(() -> InputFile.open(folder.resolve("none"), "a text file"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("none: no such file", "expected: a text file");
    assertThatThrownBy(() -> InputFile.open(folder, "a text file"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(folder + ": a folder");
  }
}
