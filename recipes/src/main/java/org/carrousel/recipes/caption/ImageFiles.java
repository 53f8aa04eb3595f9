package org.carrousel.recipes.caption;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.image.ImageFile;
import org.carrousel.recipes.data.CaptionedImage;

/** Reads images to be captioned. */
public final class ImageFiles {
  private static final String[] ENDINGS = {".png", ".jpg", ".jpeg", ".gif", ".bmp"};

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
    List<Path> pictures = FolderListing.files(folder, ENDINGS);
    if (pictures.isEmpty()) {
      throw new BadInputException(
          folder + ": a folder without pictures",
          "files that end in one of " + String.join(", ", ENDINGS),
          "name another folder, or a picture");
    }
    return pictures;
  }
}
