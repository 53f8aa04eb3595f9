package org.carrousel.recipes.translate;

import org.carrousel.architecture.EncoderDecoderDesign;
import org.carrousel.recipes.run.Runs;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a translation is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param columns what source and target are called
 * @param texts how they become tokens
 * @param split what is held out
 * @param network encoder, decoder, attention, regularization
 * @param decoding how translations are searched for
 * @param measure how they are judged
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds; several are an ensemble, too
 */
public record TranslateConfig(
    PairColumns columns,
    PairOptions texts,
    PairShares split,
    EncoderDecoderDesign network,
    DecodingOptions decoding,
    Measure measure,
    TrainingOptions training,
    Runs runs) {
  /** The defaults: characters, a bidirectional encoder, attention, a beam of 5. */
  public static TranslateConfig defaults() {
    return new TranslateConfig(
        PairColumns.defaults(),
        PairOptions.defaults(),
        new PairShares(.05, .1),
        EncoderDecoderDesign.defaults(),
        DecodingOptions.defaults(),
        Measure.EXACT,
        new TrainingOptions(30, 64, .003, LearningRateSchedule.CONSTANT, 5),
        new Runs(1, 1));
  }

  /** The same with other columns. */
  public TranslateConfig columns(PairColumns columns) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with other tokens. */
  public TranslateConfig texts(PairOptions texts) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with another split. */
  public TranslateConfig split(PairShares split) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with another network. */
  public TranslateConfig network(EncoderDecoderDesign network) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with another search. */
  public TranslateConfig decoding(DecodingOptions decoding) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with another measure. */
  public TranslateConfig measure(Measure measure) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with another training. */
  public TranslateConfig training(TrainingOptions training) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }

  /** The same with other seeds. */
  public TranslateConfig runs(Runs runs) {
    return new TranslateConfig(columns, texts, split, network, decoding, measure, training, runs);
  }
}
