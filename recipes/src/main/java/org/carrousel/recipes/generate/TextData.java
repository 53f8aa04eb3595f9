package org.carrousel.recipes.generate;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.text.TextFile;

/**
 * One long text.
 *
 * @param name as reports call it
 * @param sha256 of its file
 * @param text its lines joined by line feeds
 */
public record TextData(String name, String sha256, String text) {
  /**
   * Reads a file in UTF-8, gzipped or not.
   *
   * @throws BadInputException if it is missing, empty or not UTF-8; the message names the byte
   */
  public static TextData read(Path path) {
    byte[] bytes = InputFile.bytes(path, "a text file");
    TextFile file = TextFile.read(path.toString(), new ByteArrayInputStream(bytes));
    return new TextData(path.toString(), Sha256.of(bytes), file.text());
  }

  /** The same under another name. */
  public TextData named(String name) {
    return new TextData(name, sha256, text);
  }
}
