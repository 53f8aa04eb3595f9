package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.Optional;
import org.carrousel.recipes.data.Recording;

/**
 * Alphabet, signal encoder and words, fitted on the training part.
 *
 * @param words words of the training texts; empty without a lexicon
 */
record Encoding(Alphabet alphabet, SignalEncoder signals, Optional<Words> words) {
  /** Fits all parts on training recordings. */
  static Encoding fit(TranscribeConfig config, List<Recording> train) {
    return new Encoding(
        Alphabet.of(train),
        SignalEncoder.fit(config.signal(), train),
        config.decoding().lexicon() == LexiconUse.NONE
            ? Optional.empty()
            : Optional.of(Words.of(train)));
  }
}
