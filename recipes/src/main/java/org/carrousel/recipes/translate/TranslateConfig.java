package org.carrousel.recipes.translate;

import org.carrousel.architecture.EncoderDecoderDesign;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.recipes.api.LayersConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.TableConfig;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a translation. Start with {@link #defaults}.
 *
 * @param columns names of source and target
 * @param split held-out fractions of the sources
 * @param texts tokenization and vocabularies
 * @param network encoder, decoder, attention
 * @param decoding options of the search
 * @param measure measure for comparing translations with those of the baselines
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds; several are also evaluated as an ensemble
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
    implements TranslateConfigBuilder.With,
        LayersConfig<TranslateConfig>,
        TableConfig<TranslateConfig> {
  /**
   * Returns the default configuration: characters, a bidirectional encoder, attention, a beam of 5;
   * 10 % of the sources for testing, 5 % of the rest for validation.
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

  /**
   * Returns the default configuration with the names of source and target: columns, or file name
   * extensions.
   */
  public static TranslateConfig columns(String source, String target) {
    return defaults().withColumns(PairColumns.of(source, target));
  }

  /** Returns a copy with other token units. */
  public TranslateConfig tokens(TokenUnit source, TokenUnit target) {
    return withTexts(texts.withSourceTokens(source).withTargetTokens(target));
  }

  /** Returns a copy with another beam; 1 is greedy search. */
  public TranslateConfig beam(int beam) {
    return withDecoding(decoding.limitedTo(beam));
  }
}
