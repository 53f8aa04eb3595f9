package org.carrousel.recipes.transcribe;

import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.TranscriberDesign;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.decode.CtcOptions;
import org.carrousel.decode.LexiconUse;
import org.carrousel.ink.InkVariation;
import org.carrousel.recipes.api.EncoderConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a transcription. Start with {@link #defaults}.
 *
 * @param signal features of the recordings
 * @param lowerCase whether texts are converted to lower case
 * @param split held-out fractions of the writers or speakers
 * @param network encoder and weight noise
 * @param jitter standard deviation of noise added to the scaled features in training, 0 to 10; 0
 *     for none
 * @param variation random augmentation of training ink
 * @param decoding decoder and its options
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 */
@Withers
public record TranscribeConfig(
    @Embedded SignalOptions signal,
    @Key(value = "lower-case", meaning = "whether texts are converted to lower case")
        boolean lowerCase,
    @Key(
            value = "split",
            meaning = "shares held out, all recordings of a writer or speaker together")
        SplitFractions split,
    @Embedded TranscriberDesign network,
    @Key(
            value = "jitter",
            meaning = "standard deviation of noise on the scaled features in training; 0 for none",
            min = 0,
            max = 10)
        double jitter,
    @Embedded InkVariation variation,
    @Embedded CtcOptions decoding,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements TranscribeConfigBuilder.With, EncoderConfig<TranscribeConfig> {
  /** Checks the jitter. */
  public TranscribeConfig {
    Ranges.require(
        TranscribeConfig.class,
        signal,
        lowerCase,
        split,
        network,
        jitter,
        variation,
        decoding,
        training,
        seeds);
  }

  /**
   * Returns the default configuration: two bidirectional LSTM layers of 64 units, beam search over
   * all texts with a width of 20; 20 % of the writers or speakers for testing, 10 % of the rest for
   * validation.
   */
  public static TranscribeConfig defaults() {
    return new TranscribeConfig(
        SignalOptions.defaults(),
        false,
        new SplitFractions(.1, .2),
        new TranscriberDesign(RecurrentEncoder.bidirectional(64, 64), 0),
        0,
        InkVariation.none(),
        CtcOptions.defaults(),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        Seeds.defaults());
  }

  /**
   * Returns a copy with another decoder, and with the lexicon of the training texts if it needs
   * words.
   */
  public TranscribeConfig decoder(CtcDecoder decoder) {
    LexiconUse lexicon = decoder.needsWords() ? LexiconUse.TRAINING : decoding.lexicon();
    return withDecoding(decoding.withLexicon(lexicon).withDecoder(decoder));
  }

  /** Returns a copy with another number of neighbouring time steps that are concatenated to one. */
  public TranscribeConfig stack(int stack) {
    return withSignal(signal.withStack(stack));
  }
}
