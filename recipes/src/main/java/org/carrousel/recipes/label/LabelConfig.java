package org.carrousel.recipes.label;

import java.util.List;
import java.util.Optional;
import org.carrousel.architecture.LabellerDesign;
import org.carrousel.architecture.LabellerKind;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Setting;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SequenceConfig;
import org.carrousel.recipes.data.FeatureScaling;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * Configuration of a labelling. Start with {@link #defaults} or {@link #label}.
 *
 * @param columns roles of a table's columns
 * @param rate samples per second that recordings must have, if the sequences are recordings
 * @param scaling whether each feature has its own mean and standard deviation or all share them
 * @param split shares of the sequences held out
 * @param network layers and the time steps that each output sees
 * @param compare whether to train three other networks of about as many weights beside a
 *     bidirectional one: a delayed and a plain forward LSTM, and dense layers over a window
 * @param training epochs, batches, learning rate, patience
 * @param seeds number of trainings and their seeds
 */
@Withers
public record LabelConfig(
    @Embedded LabelColumns columns,
    @Key(value = "rate", meaning = "samples per second that recordings must have", min = 1)
        int rate,
    @Key(
            value = "scale",
            meaning =
                "whether each feature has its own mean and standard deviation or all share them")
        FeatureScaling scaling,
    @Key(value = "split", meaning = "shares of the sequences held out") SplitFractions split,
    @Embedded LabellerDesign network,
    @Key(
            value = "compare",
            meaning =
                "whether to train a delayed, a forward and a window network of about as many"
                    + " weights in addition to the bidirectional one")
        boolean compare,
    @Embedded TrainingOptions training,
    @Embedded Seeds seeds)
    implements LabelConfigBuilder.With, SequenceConfig<LabelConfig> {
  /** Checks the ranges, and that compared networks differ. */
  public LabelConfig {
    Ranges.require(
        LabelConfig.class, columns, rate, scaling, split, network, compare, training, seeds);
    if (compare && (network.reading() != LabellerKind.BIDIRECTIONAL || network.delay() == 0)) {
      throw new BadInputException(
          "compare: true with network: %s, delay: %d"
              .formatted(Setting.name(network.reading()), network.delay()),
          "network: bidirectional, and the delay of the delayed network",
          "set network: bidirectional and a delay such as 5, or leave compare out");
    }
  }

  /**
   * The defaults: one bidirectional LSTM layer of 64 units; a fifth of the sequences for testing, a
   * tenth of the rest for validation.
   */
  public static LabelConfig defaults() {
    return new LabelConfig(
        LabelColumns.defaults(),
        16_000,
        FeatureScaling.FEATURE,
        new SplitFractions(.1, .2),
        new LabellerDesign(
            LabellerKind.BIDIRECTIONAL, RecurrentLayers.lstm(64), Optional.empty(), 0, 5),
        false,
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        Seeds.defaults());
  }

  /** The defaults with a column of classes, or with several columns of 0 and 1. */
  public static LabelConfig label(String... columns) {
    return defaults().withColumns(LabelColumns.defaults().withLabel(List.of(columns)));
  }

  /** Returns a copy with a network that reads forward and answers so many time steps later. */
  public LabelConfig delay(int steps) {
    return withNetwork(network.withReading(LabellerKind.FORWARD).withDelay(steps));
  }

  @Override
  public RecurrentEncoder encoder() {
    return network.encoder();
  }

  @Override
  public LabelConfig with(Record part) {
    return part instanceof RecurrentEncoder encoder
        ? withNetwork(network.withEncoder(encoder))
        : SequenceConfig.super.with(part);
  }
}
