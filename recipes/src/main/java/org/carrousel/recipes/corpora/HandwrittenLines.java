package org.carrousel.recipes.corpora;

import java.nio.file.Path;
import org.carrousel.ink.IamOnDb;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;

/** Lines of the IAM On-Line Handwriting Database (Liwicki and Bunke 2005). */
public final class HandwrittenLines {
  private HandwrittenLines() {}

  /**
   * Reads a copy of the database; its digest is the same in every folder.
   *
   * @param folder with {@code ascii} and {@code lineStrokes}
   * @throws org.carrousel.error.BadInputException if a folder is missing or a file is malformed
   */
  public static Dataset<Recording> read(Path folder) {
    Dataset<Recording> lines =
        Dataset.of(
            folder.toString(),
            "",
            IamOnDb.read(folder).stream().map(line -> Recording.of(line, false)).toList());
    Dataset<Recording> anywhere = lines.map(line -> line.withPlace(""));
    return lines.withSha256(Dataset.of("", anywhere.examples()).sha256());
  }
}
