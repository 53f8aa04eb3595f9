package org.carrousel.recipes.rank;

import java.util.Set;
import org.carrousel.architecture.ClassifierDesign;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.EncoderConfig;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.TableConfig;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.StopWords;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a ranking. Start with {@link #defaults} or {@link #columns(String, String,
 * String)}.
 *
 * @param columns roles of a table's columns
 * @param split shares of the questions held out, both above 0: the combination of network and BM25
 *     is fitted on the validation part
 * @param stopWords words that BM25, overlaps and marks leave out
 * @param vocabulary which words have a number, if no word vectors are given
 * @param marksShared whether an input marks the words that the other text has, too
 * @param network recurrent layers, pooling
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 */
@Withers
public record RankConfig(
    @Embedded RankColumns columns,
    @Key(value = "split", meaning = "shares of the questions held out, both above 0")
        SplitFractions split,
    @Key(value = "stop-words", meaning = "words that BM25, overlaps and marks leave out")
        StopWords stopWords,
    @Embedded VocabularyOptions vocabulary,
    @Key(
            value = "mark-shared",
            meaning = "whether an input marks the words that the other text has, too")
        boolean marksShared,
    @Embedded ClassifierDesign network,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements RankConfigBuilder.With, EncoderConfig<RankConfig>, TableConfig<RankConfig> {
  /** Checks the shares. */
  public RankConfig {
    if (split.validation() == 0 || split.test() == 0) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(split.validation(), split.test()),
          "shares above 0 and below 1",
          "correct the key split");
    }
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units, mean and maximum over time; a fifth of
   * the questions for testing, a fifth of the rest for validation.
   */
  public static RankConfig defaults() {
    return new RankConfig(
        RankColumns.defaults(),
        new SplitFractions(.2, .2),
        StopWords.ENGLISH,
        new VocabularyOptions(2, 20_000, Set.of(SpecialToken.UNKNOWN)),
        true,
        new ClassifierDesign(RecurrentEncoder.bidirectional(64), Pooling.MEAN_AND_MAX),
        new TrainingOptions(20, 32, .003, LearningRateSchedule.CONSTANT, 4),
        Seeds.defaults());
  }

  /** The defaults with columns of the question, the candidate and its label. */
  public static RankConfig columns(String query, String candidate, String label) {
    return defaults().withColumns(RankColumns.of(query, candidate, label));
  }
}
