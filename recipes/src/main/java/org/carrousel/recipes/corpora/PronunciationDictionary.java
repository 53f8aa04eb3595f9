package org.carrousel.recipes.corpora;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.text.TextFile;
import org.carrousel.text.TextLine;

/**
 * Dictionaries of pronunciations in the form of CMUdict, {@code .dict}: a word and its phonemes in
 * each line, further pronunciations of a word as {@code WORD(2)}, comments after {@code #} or in
 * lines that begin with {@code ;;;}. Stress, the digit after a vowel, is left out.
 */
public final class PronunciationDictionary {
  private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
  private static final Pattern VARIANT = Pattern.compile("\\(\\d+\\)$");
  private static final Pattern STRESS = Pattern.compile("\\d$");

  private PronunciationDictionary() {}

  /** Whether a file is called like a dictionary. */
  public static boolean matches(String file) {
    return file.toLowerCase(Locale.ROOT).endsWith(".dict");
  }

  /**
   * Reads words, each once with its different pronunciations.
   *
   * @throws BadInputException if the file is missing, or a line has no phonemes
   */
  public static Dataset<SentencePair> read(Path file) {
    byte[] bytes = InputFile.bytes(file, "a dictionary");
    List<SentencePair> pairs =
        TextFile.read(file.toString(), new ByteArrayInputStream(bytes)).filledLines().stream()
            .filter(line -> !line.text().startsWith(";;;"))
            .map(PronunciationDictionary::pair)
            .toList();
    return Dataset.of(file.toString(), Sha256.of(bytes), SentencePair.bySource(pairs))
        .withNotes(
            List.of("Stress is left out; a word counts as right in any of its pronunciations."));
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
