package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifiedZipTest {
  @TempDir Path folder;

  /** Entries that are stored as they are, so that a test can find their bytes. */
  private static byte[] zip(String... namesAndTexts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(0);
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(folder.resolve("some.zip"), content);
  }

  @Test
  void givesTheEntriesInTheFilesOrder() throws IOException {
    Map<String, byte[]> contents = VerifiedZip.read(file(zip("b.txt", "one", "a.txt", "two")));

    assertThat(contents.keySet()).containsExactly("b.txt", "a.txt");
    assertThat(VerifiedZip.entry(contents, "a.txt")).asString().isEqualTo("two");
    assertThatThrownBy(() -> VerifiedZip.entry(contents, "c.txt"))
        .isInstanceOf(ZipException.class)
        .hasMessage("no entry c.txt");
  }

  @Test
  void aChangedByteDoesNotFitTheChecksum() throws IOException {
    byte[] zip = zip("a.txt", "the only text");
    int place = new String(zip, StandardCharsets.ISO_8859_1).indexOf("only");
    zip[place] = 'O';
    Path path = file(zip);

    assertThatThrownBy(() -> VerifiedZip.read(path))
        .isInstanceOf(ZipException.class)
        .hasMessage("entry a.txt does not fit its checksum");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 30, 60, 100})
  void aFileThatIsCutShortIsNoZip(int length) throws IOException {
    byte[] zip = zip("a.txt", "the only text");
    Path path = file(Arrays.copyOf(zip, length));

    assertThat(zip.length).isGreaterThan(100);
    assertThatThrownBy(() -> VerifiedZip.read(path)).isInstanceOf(ZipException.class);
  }

  /** Every one of them, because what ZipFile makes of it differs from field to field. */
  @Test
  void aChangedBitIsAZipExceptionOrChangesNoContent() throws IOException {
    byte[] zip = zip("a.txt", "the only text", "b.txt", "another");
    int refused = 0;
    for (int bit = 0; bit < 8 * zip.length; bit++) {
      byte[] changed = zip.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      Path path = file(changed);
      try {
        // A name or the number of entries may be another: whoever reads asks for its own names.
        assertThat(VerifiedZip.read(path).values())
            .as("bit %d", bit)
            .extracting(content -> new String(content, StandardCharsets.UTF_8))
            .isSubsetOf("the only text", "another");
      } catch (ZipException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(zip.length);
  }
}
