package org.carrousel.training;

import java.util.Collection;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToIntFunction;

/**
 * How a training went. The network itself holds the parameters of the best epoch.
 *
 * @param epochs every epoch's losses, in order
 * @param bestEpoch whose parameters were kept, from 1: the least validation loss, or the last epoch
 *     without validation
 * @param seconds of work, interruptions left out
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

  /** The validation loss of the best epoch; {@code NaN} without validation. */
  public double bestValidationLoss() {
    return epochs.get(bestEpoch - 1).validationLoss();
  }
}
