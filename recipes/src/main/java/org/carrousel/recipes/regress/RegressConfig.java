package org.carrousel.recipes.regress;

import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.RegressorDesign;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SequenceConfig;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a regression. Start with {@link #defaults} or {@link #target}.
 *
 * @param columns roles of a table's columns
 * @param window time steps that the network sees of a sequence
 * @param cap greatest number in training, which replaces greater ones (Heimes 2008, for the
 *     remaining life of engines that do not wear yet); 0 for none
 * @param split shares of the entities held out
 * @param scaling whether each feature has its own mean and standard deviation or all share them
 * @param network encoder, pooling, loss
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 */
@Withers
public record RegressConfig(
    @Embedded RegressColumns columns,
    @Embedded WindowOptions window,
    @Key(
            value = "cap",
            meaning = "greatest number in training, which replaces greater ones; 0 for none",
            min = 0)
        double cap,
    @Key(value = "split", meaning = "shares of the entities held out") SplitFractions split,
    @Key(
            value = "scale",
            meaning =
                "whether each feature has its own mean and standard deviation or all share them")
        FeatureScaling scaling,
    @Embedded RegressorDesign network,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements RegressConfigBuilder.With, SequenceConfig<RegressConfig> {
  /** Checks the cap. */
  public RegressConfig {
    Ranges.require(
        RegressConfig.class, columns, window, cap, split, scaling, network, training, seeds);
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units over whole sequences, mean and maximum
   * over time; a fifth of the entities for testing, a tenth of the rest for validation.
   */
  public static RegressConfig defaults() {
    return new RegressConfig(
        RegressColumns.defaults(),
        new WindowOptions(0, 1),
        0,
        new SplitFractions(.1, .2),
        FeatureScaling.FEATURE,
        new RegressorDesign(RecurrentEncoder.bidirectional(64), Pooling.MEAN_AND_MAX, Loss.MSE),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        Seeds.defaults());
  }

  /** The defaults with a column of the number to predict. */
  public static RegressConfig target(String column) {
    return defaults().withColumns(RegressColumns.defaults().withTarget(column));
  }

  /** Returns a copy that predicts the rows that remain to the end of each entity. */
  public RegressConfig remainingLife() {
    return withColumns(columns.withRemainingLife(true));
  }

  /** Returns a copy with windows of so many time steps. */
  public RegressConfig window(int length) {
    return withWindow(window.withLength(length));
  }
}
