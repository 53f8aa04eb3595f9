package org.carrousel.recipes.caption;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ImageFile;
import org.carrousel.recipes.data.CaptionedImage;

/** Reads images to be captioned. */
public final class ImageFiles {
  private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg", ".gif", ".bmp");

  private ImageFiles() {}

  /**
   * Reads an image, or all images of a folder in the order of their names; other files of the
   * folder are ignored.
   *
   * @throws BadInputException if the file is missing or damaged, or the folder has no image
   */
  public static List<CaptionedImage> read(Path path) {
    List<Path> files = Files.isDirectory(path) ? inFolder(path) : List.of(path);
    return files.stream()
        .map(
            file ->
                new CaptionedImage(
                    file.getFileName().toString(),
                    ImageFile.read(file),
                    List.of(),
                    file.toString()))
        .toList();
  }

  private static List<Path> inFolder(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> pictures = files.filter(ImageFiles::isPicture).sorted().toList();
      if (pictures.isEmpty()) {
        throw new BadInputException(
            folder + ": a folder without pictures",
            "files that end in one of " + String.join(", ", ENDINGS),
            "name another folder, or a picture");
      }
      return pictures;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + folder, e);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return ENDINGS.stream().anyMatch(name::endsWith);
  }
}
