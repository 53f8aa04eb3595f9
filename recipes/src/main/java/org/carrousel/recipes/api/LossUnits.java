package org.carrousel.recipes.api;

import java.util.Collection;
import java.util.function.ToIntFunction;
import org.carrousel.training.EpochLosses;
import org.carrousel.training.TrainingResult;

/** Converts losses of whole examples to losses of their units: time steps, tokens, frames. */
public final class LossUnits {
  private LossUnits() {}

  /**
   * Divides losses, which are sums over the units of an example, by the mean number of units.
   *
   * @param train training examples
   * @param validation validation examples; may be empty
   * @param units number of units of an example, 1 or more
   */
  public static <E> TrainingResult perUnit(
      TrainingResult training,
      Collection<E> train,
      Collection<E> validation,
      ToIntFunction<E> units) {
    double trainUnits = train.stream().mapToInt(units).average().orElse(1);
    double validationUnits = validation.stream().mapToInt(units).average().orElse(1);
    return new TrainingResult(
        training.epochs().stream()
            .map(
                epoch ->
                    new EpochLosses(
                        epoch.number(),
                        epoch.trainLoss() / trainUnits,
                        epoch.validationLoss() / validationUnits))
            .toList(),
        training.bestEpoch(),
        training.seconds());
  }
}
