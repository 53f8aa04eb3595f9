package org.carrousel.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;

/** Files of a folder that a user names, by the endings of their names in upper or lower case. */
public final class FolderListing {
  private FolderListing() {}

  /**
   * The files directly in a folder, in the order of their paths.
   *
   * @param endings such as {@code .txt}, in lower case
   * @throws BadInputException if the folder cannot be listed
   */
  public static List<Path> files(Path folder, String... endings) {
    return files(folder, 1, endings);
  }

  /** The files in a folder and all folders below it, as {@link #files(Path, String...)}. */
  public static List<Path> filesBelow(Path folder, String... endings) {
    return files(folder, Integer.MAX_VALUE, endings);
  }

  private static List<Path> files(Path folder, int depth, String... endings) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files
          .filter(file -> hasEnding(file, endings) && Files.isRegularFile(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw InputFile.unreadable(folder.toString(), "a folder", e);
    } catch (UncheckedIOException e) {
      throw InputFile.unreadable(folder.toString(), "a folder", e.getCause());
    }
  }

  /** Whether the name of a file has one of some endings, given in lower case. */
  public static boolean hasEnding(Path file, String... endings) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return Arrays.stream(endings).anyMatch(name::endsWith);
  }
}
