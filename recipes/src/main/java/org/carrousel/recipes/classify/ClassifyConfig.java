package org.carrousel.recipes.classify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.carrousel.architecture.ClassifierDesign;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.batch.Balance;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SequenceConfig;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a classification. Start with {@link #defaults}.
 *
 * @param columns roles of a table's columns
 * @param split shares of the sequences held out, class by class
 * @param scaling whether each feature has its own mean and standard deviation or all share them
 * @param tokenizer cuts texts into tokens
 * @param vocabulary tokens that count as known; has a token for unknown ones, which is trained on
 *     tokens that are rare in the training part
 * @param network encoder and pooling
 * @param sampling how training examples are weighted, repeated and changed
 * @param ranking class to find, if there is one
 * @param compare other samplings by name; each is trained beside this configuration
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 */
@Withers
public record ClassifyConfig(
    @Embedded ClassifyColumns columns,
    @Key(value = "split", meaning = "shares of the sequences held out, class by class")
        SplitFractions split,
    @Key(
            value = "scale",
            meaning =
                "whether each feature has its own mean and standard deviation or all share them")
        FeatureScaling scaling,
    @Embedded Tokenizer tokenizer,
    @Embedded VocabularyOptions vocabulary,
    @Embedded ClassifierDesign network,
    @Embedded SamplingOptions sampling,
    @Embedded RankingOptions ranking,
    @Key(
            value = "compare",
            meaning = "other treatments of rare classes, each trained beside the job's own",
            codec = CompareCodec.class)
        Map<String, SamplingOptions> compare,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements ClassifyConfigBuilder.With, SequenceConfig<ClassifyConfig> {
  /** Copies the map, whose order stays. */
  public ClassifyConfig {
    compare = Collections.unmodifiableMap(new LinkedHashMap<>(compare));
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units, mean and maximum over time; texts as
   * characters, of which those that occur once are unknown; a fifth of the sequences for testing, a
   * tenth of the rest for validation.
   */
  public static ClassifyConfig defaults() {
    return new ClassifyConfig(
        ClassifyColumns.defaults(),
        new SplitFractions(.1, .2),
        FeatureScaling.FEATURE,
        Tokenizer.of(TokenUnit.CHARACTERS),
        new VocabularyOptions(2, 0, Set.of(SpecialToken.UNKNOWN)),
        new ClassifierDesign(RecurrentEncoder.bidirectional(64), Pooling.MEAN_AND_MAX),
        SamplingOptions.NONE,
        RankingOptions.NONE,
        Map.of(),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        Seeds.defaults());
  }

  /** Returns a copy with another column of the class. */
  public ClassifyConfig label(String column) {
    return withColumns(columns.withLabel(column));
  }

  /** Returns a copy with a column of texts, each row a sequence. */
  public ClassifyConfig text(String column) {
    return withColumns(columns.withText(column));
  }

  /** Returns a copy with a column of a name that several sequences share. */
  public ClassifyConfig group(String column) {
    return withColumns(columns.withGroup(column));
  }

  /** Returns a copy with another unit of texts. */
  public ClassifyConfig tokens(TokenUnit unit) {
    return withTokenizer(tokenizer.withUnit(unit));
  }

  /** Returns a copy with another treatment of rare classes. */
  public ClassifyConfig balance(Balance balance) {
    return withSampling(sampling.withBalance(balance));
  }

  /** Returns a copy with a class to find. */
  public ClassifyConfig positive(String label) {
    return withRanking(ranking.withPositive(label));
  }
}
