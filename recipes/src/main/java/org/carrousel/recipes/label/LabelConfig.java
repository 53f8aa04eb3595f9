package org.carrousel.recipes.label;

import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.Vanilla;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Runs;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a labelling is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param columns what the columns of a CSV are
 * @param rate samples a second of recordings, where the sequences are recordings
 * @param scaling who shares a scaler
 * @param split what is held out
 * @param network layers, what they see, regularization
 * @param compare whether a delayed and a plain forward network and a window without recurrence, all
 *     of as many weights, are trained beside a bidirectional network
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 */
public record LabelConfig(
    LabelColumns columns,
    int rate,
    FeatureScaling scaling,
    PartShares split,
    LabelDesign network,
    boolean compare,
    TrainingOptions training,
    Runs runs) {
  /** Checks that what is compared differs. */
  public LabelConfig {
    if (rate < 1) {
      throw new BadInputException("rate: " + rate, "1 or more", "correct the key rate");
    }
    if (compare && (network.reading() != Reading.BIDIRECTIONAL || network.delay() == 0)) {
      throw new BadInputException(
          "compare: true with network: %s, delay: %d"
              .formatted(Setting.name(network.reading()), network.delay()),
          "network: bidirectional, and the delay of the delayed network",
          "set network: bidirectional and a delay such as 5, or leave compare out");
    }
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units; a fifth for testing, a tenth of the
   * rest for validation.
   */
  public static LabelConfig defaults() {
    return new LabelConfig(
        LabelColumns.defaults(),
        16_000,
        FeatureScaling.FEATURE,
        new PartShares(.1, .2),
        new LabelDesign(Reading.BIDIRECTIONAL, new Vanilla(64), 0, 5, Regularization.defaults()),
        false,
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        new Runs(1, 1));
  }

  /** The same with other parts for the columns. */
  public LabelConfig columns(LabelColumns columns) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same for recordings of another rate. */
  public LabelConfig rate(int rate) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with another scaling. */
  public LabelConfig scaling(FeatureScaling scaling) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with another split. */
  public LabelConfig split(PartShares split) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with another network. */
  public LabelConfig network(LabelDesign network) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with the comparison, or without. */
  public LabelConfig compare(boolean compare) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with another training. */
  public LabelConfig training(TrainingOptions training) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }

  /** The same with other seeds. */
  public LabelConfig runs(Runs runs) {
    return new LabelConfig(columns, rate, scaling, split, network, compare, training, runs);
  }
}
