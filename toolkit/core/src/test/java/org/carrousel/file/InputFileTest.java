package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputFileTest {
  @TempDir Path folder;

  @Test
  void aFolderIsNoFile() {
    assertRefused(
        folder,
        """
        %s: a folder
          expected: a CSV file
          to do: name one file in the folder""");
  }

  @Test
  void aMissingFileIsNamedWithTheFolderOfTheCall() {
    assertRefused(
        folder.resolve("none.csv"),
        """
        %%s: no such file
          expected: a CSV file
          to do: check the path; a relative one starts in %s"""
            .formatted(Path.of("").toAbsolutePath()));
  }

  private static void assertRefused(Path file, String message) {
    assertThatThrownBy(() -> InputFile.bytes(file, "a CSV file"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message.formatted(file));
  }
}
