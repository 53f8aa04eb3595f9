package org.carrousel.recipes.transcribe;

import java.util.List;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.TranscriberDesign;
import org.carrousel.error.BadInputException;
import org.carrousel.ink.InkVariation;
import org.carrousel.recipes.run.Runs;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a transcription is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param signal what a network sees of recordings
 * @param lowerCase whether capital letters become small ones
 * @param split what is held out
 * @param network recurrent layers, regularization
 * @param jitter deviation of noise on the scaled features in training, 0 to 10; 0 for none
 * @param variation how training ink changes at random
 * @param decoding how transcripts are found
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 */
public record TranscribeConfig(
    SignalOptions signal,
    boolean lowerCase,
    PartShares split,
    TranscriberDesign network,
    double jitter,
    InkVariation variation,
    DecodingOptions decoding,
    TrainingOptions training,
    Runs runs) {
  /** Checks the range. */
  public TranscribeConfig {
    if (!(jitter >= 0 && jitter <= 10)) {
      throw new BadInputException("jitter: " + jitter, "0 (none) to 10", "correct the key jitter");
    }
  }

  /** The defaults: two bidirectional LSTM layers of 64 units, a beam of 20 among all labels. */
  public static TranscribeConfig defaults() {
    return new TranscribeConfig(
        SignalOptions.defaults(),
        false,
        new PartShares(.1, .2),
        new TranscriberDesign(new Bidirectional(List.of(64, 64)), Regularization.defaults(), 0),
        0,
        InkVariation.none(),
        DecodingOptions.defaults(),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        new Runs(1, 1));
  }

  /** The same with other features. */
  public TranscribeConfig signal(SignalOptions signal) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with small letters alone, or with texts as they are. */
  public TranscribeConfig lowerCase(boolean lowerCase) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with another split. */
  public TranscribeConfig split(PartShares split) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with another network. */
  public TranscribeConfig network(TranscriberDesign network) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with this noise on features. */
  public TranscribeConfig jitter(double jitter) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with another change of training ink. */
  public TranscribeConfig variation(InkVariation variation) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with another decoding. */
  public TranscribeConfig decoding(DecodingOptions decoding) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with another training. */
  public TranscribeConfig training(TrainingOptions training) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }

  /** The same with other seeds. */
  public TranscribeConfig runs(Runs runs) {
    return new TranscribeConfig(
        signal, lowerCase, split, network, jitter, variation, decoding, training, runs);
  }
}
