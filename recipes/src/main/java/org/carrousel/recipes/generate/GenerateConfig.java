package org.carrousel.recipes.generate;

import java.util.Set;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.LayersConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a model that continues texts or sequences of points. Start with {@link
 * #defaults}.
 *
 * @param tokenizer tokenizer of texts
 * @param vocabulary tokens in the vocabulary
 * @param split held-out fractions of all tokens or sequences: the last ones for testing, those
 *     before for validation
 * @param network embedding and recurrent layers
 * @param steps time steps of a text through which gradients are propagated back
 * @param training epochs, learning rate, patience; for texts, the batch size is the number of
 *     parallel streams
 * @param dynamicRate learning rate of dynamic evaluation, 0 to 1; 0 for none
 * @param generation length and sampling of a continuation
 * @param seeds number of trainings and their seeds
 */
@Withers
public record GenerateConfig(
    @Embedded Tokenizer tokenizer,
    @Embedded VocabularyOptions vocabulary,
    @Key(value = "split", meaning = "shares held out, the test part last") SplitFractions split,
    @Embedded LanguageModelDesign network,
    @Key(
            value = "steps",
            meaning = "time steps of a batch, through which gradients are propagated back",
            min = 1)
        int steps,
    @Embedded TrainingOptions training,
    @Key(
            value = "dynamic-rate",
            meaning =
                "learning rate at which a copy of the network learns from the test part after"
                    + " predicting it, `steps` tokens at a time (dynamic evaluation); 0 for none",
            min = 0,
            max = 1)
        double dynamicRate,
    @Embedded GenerationOptions generation,
    @Embedded Seeds seeds)
    implements GenerateConfigBuilder.With, LayersConfig<GenerateConfig> {
  /** Checks ranges. */
  public GenerateConfig {
    Ranges.require(
        GenerateConfig.class,
        tokenizer,
        vocabulary,
        split,
        network,
        steps,
        training,
        dynamicRate,
        generation,
        seeds);
    if (split.validation() + split.test() >= 1) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(split.validation(), split.test()),
          "shares that sum to less than 1 and leave something to train on",
          "correct the key split");
    }
  }

  /**
   * Returns the default configuration: tokens are characters that occur at least twice; one LSTM
   * layer of 256 units; 85 % training, 5 % validation, 10 % test.
   */
  public static GenerateConfig defaults() {
    return new GenerateConfig(
        Tokenizer.of(TokenUnit.CHARACTERS),
        new VocabularyOptions(2, 0, Set.of(SpecialToken.UNKNOWN)),
        new SplitFractions(.05, .1),
        new LanguageModelDesign(
            RecurrentLayers.lstm(256).withRegularization(new Regularization(.2, 0, 5)), 64),
        64,
        new TrainingOptions(10, 32, .003, LearningRateSchedule.COSINE, 0),
        0,
        new GenerationOptions(500, new Sampling(.8, 0, 1), 1),
        Seeds.defaults());
  }

  /** Returns a copy with another token unit. */
  public GenerateConfig tokens(TokenUnit unit) {
    return withTokenizer(tokenizer.withUnit(unit));
  }

  /** Returns a copy with another number of tokens or points to generate. */
  public GenerateConfig length(int length) {
    return withGeneration(generation.withLength(length));
  }

  /** Returns a copy with another sampling temperature. */
  public GenerateConfig temperature(double temperature) {
    return withGeneration(
        generation.withSampling(generation.sampling().withTemperature(temperature)));
  }
}
