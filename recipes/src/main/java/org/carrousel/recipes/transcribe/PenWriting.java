package org.carrousel.recipes.transcribe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carrousel.ink.LabelledInk;
import org.carrousel.ink.Unipen;
import org.carrousel.recipes.sequence.PartShares;

/**
 * The digits and the words of UNIPEN in one set, so that one network reads both: {@code data/1a}
 * has characters, {@code data/6} words.
 */
public final class PenWriting {
  private PenWriting() {}

  /**
   * Reads the folders and cuts by writers.
   *
   * @param folder with {@code data} and {@code include}
   * @param sha256 of the files
   */
  public static TranscribeData read(Path folder, String sha256, PartShares shares) {
    List<LabelledInk> digits = Unipen.read(folder.resolve("data/1a"), "CHARACTER");
    List<LabelledInk> words = Unipen.read(folder.resolve("data/6"), "WORD");
    List<Recording> all = new ArrayList<>();
    Stream.concat(
            digits.stream().map(ink -> Recording.of(ink, true)),
            words.stream().map(ink -> Recording.of(ink, false)))
        .forEach(all::add);
    return TranscribeData.split(
        "unipen",
        sha256,
        all,
        shares,
        List.of(
            "%d digits and %d words, read by one network; writers of the test part are in no other"
                    .formatted(digits.size(), words.size())
                + " part."));
  }
}
