package org.carrousel.recipes.transcribe;

import org.carrousel.error.BadInputException;

/**
 * How transcripts are found.
 *
 * @param decoder for predictions; the report shows all that apply
 * @param lexicon which words are known
 * @param beamWidth beginnings kept, 1 to 10,000
 * @param languageWeight of the bigram model's log probability, 0 to 100
 * @param wordBonus added for each word with the bigram model, -100 to 100
 */
public record DecodingOptions(
    Decoder decoder, LexiconUse lexicon, int beamWidth, double languageWeight, double wordBonus) {
  /** Checks that the decoder has what it needs, and ranges. */
  public DecodingOptions {
    require(
        !decoder.needsWords() || lexicon != LexiconUse.NONE,
        "a decoder with words, and no lexicon",
        "the key lexicon: training, or the decoder beam or best-path");
    require(beamWidth >= 1 && beamWidth <= 10_000, "beam width: " + beamWidth, "1 to 10,000");
    require(
        languageWeight >= 0 && languageWeight <= 100,
        "language weight: " + languageWeight,
        "0 to 100, often 0.5 to 2");
    require(Math.abs(wordBonus) <= 100, "word bonus: " + wordBonus, "-100 to 100");
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the decoding");
    }
  }

  /** A beam of 20 among all labels. */
  static DecodingOptions defaults() {
    return new DecodingOptions(Decoder.BEAM, LexiconUse.NONE, 20, 1, 0);
  }

  /** The same with another decoder. */
  public DecodingOptions decoder(Decoder decoder) {
    return new DecodingOptions(decoder, lexicon, beamWidth, languageWeight, wordBonus);
  }

  /** The same with another lexicon. */
  public DecodingOptions lexicon(LexiconUse lexicon) {
    return new DecodingOptions(decoder, lexicon, beamWidth, languageWeight, wordBonus);
  }

  /** The same with this many beginnings kept. */
  public DecodingOptions beamWidth(int beamWidth) {
    return new DecodingOptions(decoder, lexicon, beamWidth, languageWeight, wordBonus);
  }

  /** The same with another weight of the bigram model. */
  public DecodingOptions languageWeight(double languageWeight) {
    return new DecodingOptions(decoder, lexicon, beamWidth, languageWeight, wordBonus);
  }

  /** The same with another bonus for each word. */
  public DecodingOptions wordBonus(double wordBonus) {
    return new DecodingOptions(decoder, lexicon, beamWidth, languageWeight, wordBonus);
  }
}
