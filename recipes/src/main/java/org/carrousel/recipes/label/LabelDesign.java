package org.carrousel.recipes.label;

import java.util.List;
import org.carrousel.architecture.Architecture;
import org.carrousel.architecture.Convolutional;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.SequenceLabeller;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network but for its inputs and outputs, which follow from the data.
 *
 * @param reading what an answer knows of the sequence
 * @param architecture layers and what they read through, in whichever direction; a perceptron over
 *     windows has dense layers of the same sizes, and no convolutions
 * @param delay time steps by which a forward network answers later; others have none
 * @param context time steps on either side that a window shows; others have none
 * @param regularization dropout, weight decay, gradient clip
 */
public record LabelDesign(
    Reading reading,
    Architecture architecture,
    int delay,
    int context,
    Regularization regularization) {
  /** Checks ranges. */
  public LabelDesign {
    if (reading == Reading.WINDOW && architecture instanceof Convolutional) {
      throw new BadInputException(
          "convolutions with network: window",
          "a recurrent network above them",
          "set network: bidirectional or forward, or leave the convolutions out");
    }
    if (delay < 0 || context < 0) {
      throw new BadInputException(
          "delay: %d, context: %d".formatted(delay, context),
          "0 time steps or more",
          "correct the keys delay and context");
    }
  }

  /** Time steps from an input to the answer for it. */
  int steps() {
    return reading == Reading.FORWARD ? delay : 0;
  }

  /** Time steps on either side that one input shows. */
  int window() {
    return reading == Reading.WINDOW ? context : 0;
  }

  /** Numbers of one input. */
  int inputs(int features) {
    return features * (2 * window() + 1);
  }

  /** Hidden units of each layer and direction, the one nearest the input first. */
  List<Integer> units() {
    return architecture.units();
  }

  /** The network's configuration in single precision. */
  ComputationGraphConfiguration configuration(
      int features, int outputs, Objective objective, long seed) {
    SequenceLabeller labeller = new SequenceLabeller(inputs(features), outputs, objective);
    return reading == Reading.WINDOW
        ? labeller.perceptron(units(), regularization, DataType.FLOAT, seed)
        : labeller.recurrent(
            architecture.bidirectional(reading == Reading.BIDIRECTIONAL),
            regularization,
            DataType.FLOAT,
            seed);
  }

  /** How many weights and biases the network has. */
  long parameters(int features, int outputs) {
    return configuration(features, outputs, Objective.CROSS_ENTROPY, 0)
        .getVertices()
        .values()
        .stream()
        .mapToLong(layer -> layer.numParams(true))
        .sum();
  }

  /**
   * The same, its layers widened or narrowed in proportion until it has nearly as many weights as
   * asked for.
   */
  LabelDesign ofSize(long parameters, int features, int outputs) {
    LabelDesign best = null;
    long least = Long.MAX_VALUE;
    for (int first = 1; ; first++) {
      LabelDesign next = scaled(first);
      long count = next.parameters(features, outputs);
      long distance = Math.abs(count - parameters);
      if (distance <= least) {
        best = next;
        least = distance;
      } else if (count > parameters) {
        return best;
      }
    }
  }

  private LabelDesign scaled(int first) {
    double factor = (double) first / units().get(0);
    return units(units().stream().map(u -> (int) Math.max(1, Math.round(u * factor))).toList());
  }

  /** The same, reading in another way: a window without convolutions. */
  public LabelDesign reading(Reading reading) {
    Architecture read =
        reading == Reading.WINDOW ? Architecture.of(architecture.units()) : architecture;
    return new LabelDesign(reading, read, delay, context, regularization);
  }

  /** The same with other layers. */
  public LabelDesign architecture(Architecture architecture) {
    return new LabelDesign(reading, architecture, delay, context, regularization);
  }

  /** The same with layers of other sizes. */
  public LabelDesign units(List<Integer> units) {
    return architecture(architecture.units(units));
  }

  /** The same with another delay. */
  public LabelDesign delay(int delay) {
    return new LabelDesign(reading, architecture, delay, context, regularization);
  }

  /** The same with another window. */
  public LabelDesign context(int context) {
    return new LabelDesign(reading, architecture, delay, context, regularization);
  }

  /** The same with another regularization. */
  public LabelDesign regularization(Regularization regularization) {
    return new LabelDesign(reading, architecture, delay, context, regularization);
  }
}
