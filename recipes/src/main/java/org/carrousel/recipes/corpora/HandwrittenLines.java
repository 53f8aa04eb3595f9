package org.carrousel.recipes.corpora;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.file.Sha256;
import org.carrousel.ink.IamOnDb;
import org.carrousel.ink.LabelledInk;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;

/** Lines of the IAM On-Line Handwriting Database (Liwicki and Bunke 2005). */
public final class HandwrittenLines {
  private HandwrittenLines() {}

  /**
   * Reads a copy of the database.
   *
   * @param folder with {@code ascii} and {@code lineStrokes}
   * @throws org.carrousel.error.BadInputException if a folder is missing or a file is malformed
   */
  public static Dataset<Recording> read(Path folder) {
    List<LabelledInk> lines = IamOnDb.read(folder);
    return Dataset.of(
        folder.toString(),
        digest(lines),
        lines.stream().map(line -> Recording.of(line, false)).toList());
  }

  /** Digest of strokes and texts, the same in every folder. */
  private static String digest(List<LabelledInk> lines) {
    StringBuilder all = new StringBuilder();
    for (LabelledInk line : lines) {
      all.append(line.name()).append('\t').append(line.text()).append('\n');
      for (var stroke : line.ink().strokes()) {
        for (int point = 0; point < stroke.points(); point++) {
          all.append(stroke.x()[point]).append(' ').append(stroke.y()[point]).append(' ');
        }
      }
    }
    return Sha256.of(all.toString().getBytes(StandardCharsets.UTF_8));
  }
}
