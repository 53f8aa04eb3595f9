package org.carrousel.recipes.translate;

import org.carrousel.architecture.EncoderDecoderDesign;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.api.LayersConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a translation. Start with {@link #defaults}.
 *
 * @param columns names of source and target
 * @param split shares of the sources held out
 * @param texts how texts become tokens
 * @param network encoder, decoder, attention
 * @param decoding search for translations
 * @param measure by which translations are compared with the baselines
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds; several are also measured as an ensemble
 */
@Withers
public record TranslateConfig(
    @Embedded PairColumns columns,
    @Key(value = "split", meaning = "shares of the sources held out") SplitFractions split,
    @Embedded PairOptions texts,
    @Embedded EncoderDecoderDesign network,
    @Embedded TranslationSearch decoding,
    @Key(value = "measure", meaning = "measure by which translations are compared")
        TranslationMeasure measure,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements TranslateConfigBuilder.With, LayersConfig<TranslateConfig> {
  /**
   * The defaults: characters, a bidirectional encoder, attention, a beam of 5; a tenth of the
   * sources for testing, a twentieth of the rest for validation.
   */
  public static TranslateConfig defaults() {
    return new TranslateConfig(
        PairColumns.defaults(),
        new SplitFractions(.05, .1),
        PairOptions.defaults(),
        EncoderDecoderDesign.defaults(),
        TranslationSearch.defaults(),
        TranslationMeasure.EXACT,
        new TrainingOptions(30, 64, .003, LearningRateSchedule.CONSTANT, 5),
        Seeds.defaults());
  }

  /** The defaults with the names of source and target: columns, or endings of two files. */
  public static TranslateConfig columns(String source, String target) {
    return defaults().withColumns(new PairColumns(source, target));
  }

  /** Returns a copy with tokens of these kinds. */
  public TranslateConfig tokens(TokenUnit source, TokenUnit target) {
    return withTexts(texts.withSourceTokens(source).withTargetTokens(target));
  }

  /** Returns a copy with another beam; 1 is greedy search. */
  public TranslateConfig beam(int beam) {
    return withDecoding(decoding.limitedTo(beam));
  }
}
