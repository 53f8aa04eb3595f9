package org.carrousel.recipes.translate;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/**
 * Reads a dictionary of pronunciations in the form of CMUdict: a word and its phonemes a line,
 * further pronunciations of a word as {@code WORD(2)}, remarks behind {@code #} or in lines that
 * begin with {@code ;;;}. Stress, the digit behind a vowel, is left out.
 */
final class Pronunciations {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");
  private static final Pattern STRESS = Pattern.compile("\\d$");

  private Pronunciations() {}

  /** Each word once, with its different pronunciations. */
  static PairFile read(Path file) {
    List<SentencePair> pairs =
        TextFile.read(file).filledLines().stream()
            .filter(line -> !line.text().startsWith(";;;"))
            .map(Pronunciations::pair)
            .toList();
    String sha256 = Sha256.of(InputFile.bytes(file, "a dictionary"));
    String note = "Stress is left out; a word counts as right in any of its pronunciations.";
    return new PairFile(file.toString(), sha256, pairs, List.of(note)).bySource();
  }

  private static SentencePair pair(TextLine line) {
    String entry = line.text().replaceFirst("\\s#.*", "").strip();
    List<String> parts = WHITE_SPACE.splitAsStream(entry).toList();
    if (parts.size() < 2) {
      throw new BadInputException(
          "%s: \"%s\"".formatted(line.place(), line.text()),
          "a word and its phonemes, such as \"cat K AE1 T\"",
          "correct the line, or leave it out");
    }
    String word = VARIANT.matcher(parts.get(0)).replaceFirst("");
    Stream<String> phonemes =
        parts.stream().skip(1).map(phoneme -> STRESS.matcher(phoneme).replaceFirst(""));
    return new SentencePair(word, List.of(phonemes.collect(Collectors.joining(" "))), line.place());
  }
}
