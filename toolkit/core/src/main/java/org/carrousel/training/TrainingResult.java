package org.carrousel.training;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * Result of a training. The network itself holds the parameters of the best epoch.
 *
 * @param epochs losses of all epochs, in order
 * @param bestEpoch number, from 1, of the epoch with the lowest validation loss; the last epoch if
 *     there is no validation
 * @param seconds training time in seconds, without interruptions
 */
public record TrainingResult(List<EpochLosses> epochs, int bestEpoch, double seconds) {
  /**
   * Divides losses, which are sums over the units of an example (time steps, tokens, frames), by
   * the mean number of units.
   *
   * @param train training examples
   * @param validation validation examples; may be empty
   * @param units number of units of an example, 1 or more
   */
  public <E> TrainingResult perUnit(
      Collection<E> train, Collection<E> validation, ToIntFunction<E> units) {
    double trainUnits = train.stream().mapToInt(units).average().orElse(1);
    double validationUnits = validation.stream().mapToInt(units).average().orElse(1);
    return losses(loss -> loss / trainUnits, loss -> loss / validationUnits);
  }

  /** Returns a copy with the losses of all epochs converted to another unit. */
  public TrainingResult losses(DoubleUnaryOperator train, DoubleUnaryOperator validation) {
    return new TrainingResult(
        epochs.stream()
            .map(
                epoch ->
                    new EpochLosses(
                        epoch.number(),
                        train.applyAsDouble(epoch.trainLoss()),
                        validation.applyAsDouble(epoch.validationLoss())))
            .toList(),
        bestEpoch,
        seconds);
  }

  /** Returns the validation loss of the best epoch; {@code NaN} if there is no validation. */
  public double bestValidationLoss() {
    return epochs.get(bestEpoch - 1).validationLoss();
  }
}
