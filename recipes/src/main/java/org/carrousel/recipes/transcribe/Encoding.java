package org.carrousel.recipes.transcribe;

import java.util.List;
import java.util.Optional;
import org.carrousel.recipes.data.Recording;

/**
 * What was fitted on the training part.
 *
 * @param words of the texts, for the decoders that need them
 */
record Encoding(Alphabet alphabet, SignalEncoder signals, Optional<Words> words) {
  /** Fits on the training part. */
  static Encoding fit(TranscribeConfig config, List<Recording> train) {
    return new Encoding(
        Alphabet.of(train),
        SignalEncoder.fit(config.signal(), train),
        config.decoding().lexicon() == LexiconUse.NONE
            ? Optional.empty()
            : Optional.of(Words.of(train)));
  }
}
