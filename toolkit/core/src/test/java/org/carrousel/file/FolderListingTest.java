package org.carrousel.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListingTest {
  @TempDir Path folder;

  @Test
  void filesAreInOrderAndFoldersAreLeftOut() throws IOException {
    Path b = Files.createFile(folder.resolve("b.TXT"));
    Path a = Files.createFile(folder.resolve("a.txt"));
    Path csv = Files.createFile(folder.resolve("a.csv"));
    Path inner = Files.createDirectory(folder.resolve("aa.txt"));
    Path below = Files.createFile(inner.resolve("c.txt"));

    assertThat(FolderListing.files(folder, ".txt")).containsExactly(a, b);
    assertThat(FolderListing.files(folder, ".csv", ".txt")).containsExactly(csv, a, b);
    assertThat(FolderListing.filesBelow(folder, ".txt")).containsExactly(a, below, b);
  }

  @Test
  void aFolderThatIsMissingIsRefused() {
    assertThatThrownBy(() -> FolderListing.files(folder.resolve("none"), ".txt"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("none: cannot be read");
  }
}
