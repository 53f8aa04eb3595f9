package org.carrousel.recipes.corpora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/** Sentences of a text that a speech synthesizer can read. */
final class Sentences {
  private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+");
  private static final Pattern READABLE = Pattern.compile("[A-Z][A-Za-z',; -]*[a-z][.!?]");
  private static final int LEAST_WORDS = 4;
  private static final int MOST_WORDS = 12;
  private static final long SEED = 20260101;

  private Sentences() {}

  /**
   * Draws different sentences of 4 to 12 words at random, without digits or abbreviations in
   * capitals. The same text always gives the same sentences.
   */
  static List<String> of(Path text, int count) {
    String whole =
        TextFile.read(text).filledLines().stream()
            .map(TextLine::text)
            .map(String::strip)
            .collect(Collectors.joining(" "));
    Set<String> different = new LinkedHashSet<>();
    for (String sentence : END.split(whole, -1)) {
      int words = sentence.split(" +", -1).length;
      if (words >= LEAST_WORDS && words <= MOST_WORDS && READABLE.matcher(sentence).matches()) {
        different.add(sentence);
      }
    }
    if (different.size() < count) {
      throw new BadInputException(
          "%s: %d sentences of %d to %d words"
              .formatted(text, different.size(), LEAST_WORDS, MOST_WORDS),
          count + " sentences",
          "name a longer text, or ask for fewer sentences");
    }
    List<String> all = List.copyOf(different);
    List<String> drawn = new ArrayList<>();
    int[] order = Shuffle.order(all.size(), SEED, 0);
    for (int i = 0; i < count; i++) {
      drawn.add(all.get(order[i]));
    }
    return drawn;
  }
}
