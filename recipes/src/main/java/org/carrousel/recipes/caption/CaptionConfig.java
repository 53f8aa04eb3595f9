package org.carrousel.recipes.caption;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.CaptionDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.recipes.run.Runs;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a captioning is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param images folder of the pictures; empty for that of the JSON file
 * @param scaleTo side of the square that every picture is scaled to; empty to scale none
 * @param tokenizer cuts captions into words
 * @param minimalCount words rarer in the training part are unknown ones
 * @param network convolutions, recurrent layers, regularization
 * @param training epochs, batches, learning rate, patience
 * @param decoding beam, lengths, captions a picture
 * @param runs how often, with which seeds
 */
public record CaptionConfig(
    Optional<String> images,
    Optional<Integer> scaleTo,
    Tokenizer tokenizer,
    int minimalCount,
    CaptionDesign network,
    TrainingOptions training,
    Decoding decoding,
    Runs runs) {
  /**
   * The defaults: three convolutions, one LSTM layer of 128 units, a beam of 5. Vinyals et al. 2014
   * had 512 units, a beam of 20, and words that come five times or more.
   */
  public static CaptionConfig defaults() {
    return new CaptionConfig(
        Optional.empty(),
        Optional.empty(),
        new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true),
        1,
        new CaptionDesign(
            List.of(16, 32, 64),
            1,
            256,
            List.of(128),
            Optional.empty(),
            128,
            0,
            Regularization.defaults()),
        new TrainingOptions(20, 32, .002, LearningRateSchedule.COSINE, 5),
        new Decoding(5, 20, 3),
        new Runs(1, 1));
  }

  /** The same with another folder of pictures. */
  public CaptionConfig images(Optional<String> images) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with pictures scaled to another size, or not. */
  public CaptionConfig scaleTo(Optional<Integer> scaleTo) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with other words. */
  public CaptionConfig tokenizer(Tokenizer tokenizer) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with another least count of words. */
  public CaptionConfig minimalCount(int minimalCount) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with another network. */
  public CaptionConfig network(CaptionDesign network) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with another training. */
  public CaptionConfig training(TrainingOptions training) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with another search. */
  public CaptionConfig decoding(Decoding decoding) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }

  /** The same with other seeds. */
  public CaptionConfig runs(Runs runs) {
    return new CaptionConfig(
        images, scaleTo, tokenizer, minimalCount, network, training, decoding, runs);
  }
}
