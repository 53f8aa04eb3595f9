package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.Optional;
import org.carrousel.decode.LexiconUse;
import org.carrousel.decode.WordCounts;
import org.carrousel.recipes.data.Recording;
import org.carrousel.text.Alphabet;

/**
 * Alphabet, signal encoder and words, fitted on the training part.
 *
 * @param words words of the training texts; empty without a lexicon
 */
record Encoding(Alphabet alphabet, SignalEncoder signals, Optional<WordCounts> words) {
  /** Fits all parts on training recordings. */
  static Encoding fit(TranscribeConfig config, List<Recording> train) {
    List<String> texts = train.stream().map(Recording::text).toList();
    return new Encoding(
        Alphabet.of(texts),
        SignalEncoder.fit(config.signal(), train),
        config.decoding().lexicon() == LexiconUse.NONE
            ? Optional.empty()
            : Optional.of(WordCounts.of(texts)));
  }

  /** The labels of a recording's text. */
  int[] labels(Recording recording) {
    return alphabet.labels(recording.place(), recording.text());
  }
}
