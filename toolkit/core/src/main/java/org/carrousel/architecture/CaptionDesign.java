package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.attention.AttentionScore;
import org.carrousel.error.BadInputException;

/**
 * A network that captions pictures, but for the size of the pictures and the vocabulary, which
 * follow from the data.
 *
 * @param filters of each block of convolutions, the one nearest the picture first; at least one
 * @param block convolutions of a block, 3 × 3, the last of which halves the sides; 1 or more
 * @param imageUnits units of the dense layer that joins what the convolutions found
 * @param units hidden units of each recurrent layer; at least one
 * @param attention how the decoder's states are compared with the places of a picture; empty for
 *     none
 * @param embedding size of the vectors of words
 * @param wordDropout probability, 0 to 0.99, that the decoder is not told a word so far in training
 * @param regularization dropout, weight decay, gradient clip
 */
public record CaptionDesign(
    List<Integer> filters,
    int block,
    int imageUnits,
    List<Integer> units,
    Optional<AttentionScore> attention,
    int embedding,
    double wordDropout,
    Regularization regularization) {
  /** Checks ranges. */
  public CaptionDesign {
    filters = List.copyOf(filters);
    units = List.copyOf(units);
    require(positive(filters), "filters: " + filters, "convolutions of 1 filter or more");
    require(block >= 1, "block: " + block, "blocks of 1 convolution or more");
    require(imageUnits >= 1, "image units: " + imageUnits, "a layer of 1 unit or more");
    require(positive(units), "units: " + units, "layers of 1 hidden unit or more");
    require(wordDropout >= 0 && wordDropout <= .99, "word dropout: " + wordDropout, "0 to 0.99");
    require(embedding >= 1, "embedding: " + embedding, "vectors of 1 value or more");
  }

  private static boolean positive(List<Integer> sizes) {
    return !sizes.isEmpty() && sizes.stream().allMatch(size -> size >= 1);
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the architecture");
    }
  }

  /** The same with other convolutions. */
  public CaptionDesign filters(List<Integer> filters) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with other blocks. */
  public CaptionDesign block(int block) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with another dense layer. */
  public CaptionDesign imageUnits(int imageUnits) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with other recurrent layers. */
  public CaptionDesign units(List<Integer> units) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with another attention. */
  public CaptionDesign attention(Optional<AttentionScore> attention) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with vectors of another size. */
  public CaptionDesign embedding(int embedding) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with another dropout of words. */
  public CaptionDesign wordDropout(double wordDropout) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }

  /** The same with another regularization. */
  public CaptionDesign regularization(Regularization regularization) {
    return new CaptionDesign(
        filters, block, imageUnits, units, attention, embedding, wordDropout, regularization);
  }
}
