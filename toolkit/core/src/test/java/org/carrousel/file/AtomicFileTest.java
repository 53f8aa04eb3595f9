package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  /** More than any buffer holds, so that a part of it has reached the disk when writing fails. */
  private static final byte[] MUCH = new byte[1 << 20];

  @TempDir Path folder;

  @Test
  void writesTextAsUtf8AndCreatesFolders() throws IOException {
    Path path = folder.resolve("jobs/zürich/metrics.json");

    AtomicFile.write(path, "{\"Größe\": 1}");

    assertThat(path).content().isEqualTo("{\"Größe\": 1}");
    assertThat(Files.size(path)).isEqualTo(12 + 2); // two letters of two bytes each
  }

  @Test
  void replacesAFile() throws IOException {
    Path path = folder.resolve("model.carrousel");
    AtomicFile.write(path, "the old and longer content");

    AtomicFile.write(path, "new");

    assertThat(path).content().isEqualTo("new");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
  }

  @Test
  void aFailureMidwayLeavesTheOldFileAndNothingElse() throws IOException {
    Path path = folder.resolve("model.carrousel");
    AtomicFile.write(path, "old");

    assertThatThrownBy(() -> AtomicFile.write(path, AtomicFileTest::failMidway))
        .isInstanceOf(IOException.class)
        .hasMessage("no space left");

    assertThat(path).content().isEqualTo("old");
    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(path));
  }

  @Test
  void aFailureMidwayLeavesNoFileWhereThereWasNone() {
    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    folder.resolve("model.carrousel"),
                    out -> {
                      out.write(MUCH);
                      throw new IllegalStateException("a bug");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderInPlaceOfTheFileIsNamed() throws IOException {
    Path taken = Files.createDirectories(folder.resolve("model.carrousel/inside")).getParent();

    assertThatThrownBy(() -> AtomicFile.write(taken, "new"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            "%s: a folder\n  expected: a file to write\n  to do: name a file in the folder", taken);

    assertThat(folder).isDirectoryNotContaining(file -> !file.equals(taken));
  }

  @Test
  void aFileInPlaceOfAFolderIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("jobs"), "old");

    assertThatThrownBy(() -> AtomicFile.write(file.resolve("deep/metrics.json"), "new"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file.resolve("deep") + ": cannot be written (")
        .hasMessageContaining("expected: a path where files may be created");

    assertThat(file).content().isEqualTo("old");
  }

  @Test
  void aNameThatTheSystemRefusesIsNamed() {
    Path path = folder.resolve("x".repeat(250));

    assertThatThrownBy(() -> AtomicFile.write(path, "new"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(path + ": cannot be written (");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aLinkStaysAndItsFileIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);

    AtomicFile.write(link, "new");

    assertThat(link).isSymbolicLink().content().isEqualTo("new");
    assertThat(file).content().isEqualTo("new");
  }

  @Test
  void aDeviceIsRefused() {
    Path device = Path.of("/dev/null");
    assumeTrue(Files.exists(device), "the system has no /dev/null");

    assertThatThrownBy(() -> AtomicFile.write(device, "new"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("/dev/null: a device or a pipe\n  expected: a regular file");
  }

  @Test
  void aLinkToAFolderIsAFolder() throws IOException {
    Path target = Files.createDirectory(folder.resolve("disk"));
    Path link = Files.createSymbolicLink(folder.resolve("jobs"), target);

    AtomicFile.write(link.resolve("metrics.json"), "new");

    assertThat(target.resolve("metrics.json")).content().isEqualTo("new");
  }

  @Test
  void theFileIsAsVisibleToOthersAsAnOrdinaryOne() throws IOException {
    assumeTrue(
        Files.getFileStore(folder).supportsFileAttributeView("posix"),
        "the file system has no POSIX permissions");
    Path ordinary = Files.writeString(folder.resolve("ordinary"), "x");
    Path whole = folder.resolve("whole");

    AtomicFile.write(whole, "x");

    assertThat(Files.getPosixFilePermissions(whole))
        .isEqualTo(Files.getPosixFilePermissions(ordinary));
  }

  private static void failMidway(OutputStream out) throws IOException {
    out.write(MUCH);
    throw new IOException("no space left");
  }
}
