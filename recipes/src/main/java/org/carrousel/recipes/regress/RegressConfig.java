package org.carrousel.recipes.regress;

import java.util.List;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.architecture.RegressorDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Runs;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a regression is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param columns what the columns of a table are
 * @param window what the network sees of a sequence
 * @param cap greatest number that training sees, greater ones being taken for it (Heimes 2008, for
 *     the remaining life of engines that do not wear yet); 0 for none
 * @param scaling who shares a scaler
 * @param split what is held out
 * @param network recurrent layers, pooling, loss, regularization
 * @param training epochs, batches, learning rate, patience
 * @param runs how often, with which seeds
 */
public record RegressConfig(
    RegressColumns columns,
    WindowOptions window,
    double cap,
    FeatureScaling scaling,
    PartShares split,
    RegressorDesign network,
    TrainingOptions training,
    Runs runs) {
  /** Checks the cap. */
  public RegressConfig {
    if (!(cap >= 0 && Double.isFinite(cap))) {
      throw new BadInputException("cap: " + cap, "0 (none) or more", "correct the key cap");
    }
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
        FeatureScaling.FEATURE,
        new PartShares(.1, .2),
        new RegressorDesign(
            new Bidirectional(List.of(64)),
            Pooling.MEAN_AND_MAX,
            Loss.MSE,
            Regularization.defaults()),
        new TrainingOptions(50, 32, .003, LearningRateSchedule.CONSTANT, 10),
        new Runs(1, 1));
  }

  /** The same with other parts for the columns. */
  public RegressConfig columns(RegressColumns columns) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another window. */
  public RegressConfig window(WindowOptions window) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another cap. */
  public RegressConfig cap(double cap) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another scaling. */
  public RegressConfig scaling(FeatureScaling scaling) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another split. */
  public RegressConfig split(PartShares split) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another network. */
  public RegressConfig network(RegressorDesign network) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with another training. */
  public RegressConfig training(TrainingOptions training) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }

  /** The same with other seeds. */
  public RegressConfig runs(Runs runs) {
    return new RegressConfig(columns, window, cap, scaling, split, network, training, runs);
  }
}
