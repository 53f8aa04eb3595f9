package org.carrousel.recipes.corpora;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.ink.LabelledInk;
import org.carrousel.ink.Unipen;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;

/**
 * The digits and the words of UNIPEN in one set, so that one network reads both: {@code data/1a}
 * has characters, {@code data/6} words (Guyon et al. 1994).
 */
public final class PenWriting {
  private PenWriting() {}

  /**
   * Reads the folders.
   *
   * @param folder with {@code data} and {@code include}
   * @param sha256 digest of the files
   * @throws org.carrousel.error.BadInputException if a file is missing or malformed
   */
  public static Dataset<Recording> read(Path folder, String sha256) {
    List<LabelledInk> digits = Unipen.read(folder.resolve("data/1a"), "CHARACTER");
    List<LabelledInk> words = Unipen.read(folder.resolve("data/6"), "WORD");
    List<Recording> all =
        Stream.concat(
                digits.stream().map(ink -> Recording.of(ink, true)),
                words.stream().map(ink -> Recording.of(ink, false)))
            .toList();
    String note = "%d digits and %d words, read by one network; no writer is in two parts.";
    return Dataset.of("unipen", sha256, all)
        .withNotes(List.of(note.formatted(digits.size(), words.size())));
  }
}
