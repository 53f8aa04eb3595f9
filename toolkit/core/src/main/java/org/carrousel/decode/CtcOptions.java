package org.carrousel.decode;

import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Options for decoding the outputs of a CTC network.
 *
 * @param decoder decoder of predictions; the report compares all available decoders
 * @param lexicon words that the decoders with words may use
 * @param beamWidth number of prefixes that beam search keeps, 1 to 10,000
 * @param languageWeight factor of the bigram model's log probability, 0 to 100, typically 0.5 to 2
 * @param wordBonus log probability added for each word by the decoder bigram, -100 to 100
 */
@Withers
public record CtcOptions(
    @Key(value = "decoder", meaning = "how transcripts are found", prediction = true)
        CtcDecoder decoder,
    @Key(
            value = "lexicon",
            meaning =
                "words that the decoders lexicon and bigram know: those of the training texts",
            prediction = true)
        LexiconUse lexicon,
    @Key(
            value = "beam-width",
            meaning = "prefixes kept by beam search",
            min = 1,
            max = 10_000,
            prediction = true)
        int beamWidth,
    @Key(
            value = "language-weight",
            meaning = "factor of the bigram model's log probability",
            min = 0,
            max = 100,
            prediction = true)
        double languageWeight,
    @Key(
            value = "word-bonus",
            meaning = "log probability added for each word by the decoder bigram",
            min = -100,
            max = 100,
            prediction = true)
        double wordBonus)
    implements CtcOptionsBuilder.With {
  /** Checks ranges, and that a decoder of words has a lexicon. */
  public CtcOptions {
    Ranges.require(CtcOptions.class, decoder, lexicon, beamWidth, languageWeight, wordBonus);
    if (decoder.needsWords() && lexicon == LexiconUse.NONE) {
      throw new BadInputException(
          "a decoder with words, and no lexicon",
          "the key lexicon: training, or the decoder beam or best-path",
          "correct the decoding");
    }
  }

  /** Returns the default options: beam search over all texts with a beam width of 20. */
  public static CtcOptions defaults() {
    return new CtcOptions(CtcDecoder.BEAM, LexiconUse.NONE, 20, 1, 0);
  }
}
