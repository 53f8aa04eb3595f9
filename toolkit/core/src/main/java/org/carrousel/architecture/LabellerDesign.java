package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Setting;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.head.Objective;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * A network that labels time steps, without the numbers of inputs and outputs, which the data
 * determines.
 *
 * @param reading time steps that the network sees for one output
 * @param layers the recurrent layers; with {@link LabellerKind#WINDOW} dense layers of the same
 *     sizes
 * @param convolutions over the features of each time step, below the recurrent layers; empty for
 *     none, as always with {@link LabellerKind#WINDOW}
 * @param delay time steps by which the output of a forward network is delayed; other networks
 *     ignore it
 * @param context time steps on either side that a window network sees; other networks ignore it
 */
@Withers
public record LabellerDesign(
    @Key(
            value = "network",
            meaning =
                "recurrent layers in both directions or forward, or dense layers over a window")
        LabellerKind reading,
    @Embedded RecurrentLayers layers,
    @Key(
            value = "convolutions",
            meaning =
                "convolutions over the features of each time step, below the recurrent layers",
            codec = ConvolutionsCodec.class)
        Optional<StepConvolutions> convolutions,
    @Key(
            value = "delay",
            meaning = "time steps by which the output of a forward network is delayed",
            min = 0)
        int delay,
    @Key(
            value = "context",
            meaning = "time steps on either side that a window network sees",
            min = 0)
        int context)
    implements LabellerDesignBuilder.With {
  /** Checks the ranges, and that a window has dense layers alone. */
  public LabellerDesign {
    Ranges.require(LabellerDesign.class, reading, layers, convolutions, delay, context);
    if (reading == LabellerKind.WINDOW) {
      refuse(convolutions.isPresent(), "convolutions");
      refuse(layers.cell() != CellKind.LSTM, "cell: " + Setting.name(layers.cell()));
      refuse(layers.projection() > 0, "projection: " + layers.projection());
    }
  }

  private static void refuse(boolean given, String what) {
    if (given) {
      throw new BadInputException(
          what + " with network: window",
          "network: bidirectional or forward with it",
          "set network: bidirectional or forward, or leave it out");
    }
  }

  /** The recurrent layers and what lies below them. */
  public RecurrentEncoder encoder() {
    return new RecurrentEncoder(layers, reading == LabellerKind.BIDIRECTIONAL, convolutions);
  }

  /** Returns a copy with an encoder; a window stays one if the encoder is not bidirectional. */
  public LabellerDesign withEncoder(RecurrentEncoder encoder) {
    LabellerKind unidirectional =
        reading == LabellerKind.WINDOW ? LabellerKind.WINDOW : LabellerKind.FORWARD;
    return new LabellerDesign(
        encoder.bidirectional() ? LabellerKind.BIDIRECTIONAL : unidirectional,
        encoder.layers(),
        encoder.convolutions(),
        delay,
        context);
  }

  /** Dense layers of the same sizes over a window. */
  public LabellerDesign asWindow() {
    return new LabellerDesign(
        LabellerKind.WINDOW,
        layers.withProjection(0).withCell(CellKind.LSTM),
        Optional.empty(),
        delay,
        context);
  }

  /** Time steps from an input to its output. */
  public int steps() {
    return reading == LabellerKind.FORWARD ? delay : 0;
  }

  /** Time steps on either side that one input shows. */
  public int window() {
    return reading == LabellerKind.WINDOW ? context : 0;
  }

  /** Features of one input. */
  public int inputs(int features) {
    return features * (2 * window() + 1);
  }

  /** What reports call the network. */
  public String title() {
    String cell = layers.cell() == CellKind.LSTM ? "LSTM" : Setting.name(layers.cell());
    return switch (reading) {
      case BIDIRECTIONAL -> "bidirectional " + cell;
      case FORWARD -> delay == 0 ? cell : "%s delayed by %d steps".formatted(cell, delay);
      case WINDOW -> "MLP, window of %d steps".formatted(2 * context + 1);
    };
  }

  /** The network's configuration in single precision. */
  public ComputationGraphConfiguration configuration(
      int features, int outputs, Objective objective, long seed) {
    SequenceLabeller labeller = new SequenceLabeller(inputs(features), outputs, objective);
    return reading == LabellerKind.WINDOW
        ? labeller.perceptron(layers.units(), layers.regularization(), DataType.FLOAT, seed)
        : labeller.recurrent(encoder(), DataType.FLOAT, seed);
  }

  /** Number of weights and biases. */
  public long parameters(int features, int outputs) {
    return configuration(features, outputs, Objective.CROSS_ENTROPY, 0)
        .getVertices()
        .values()
        .stream()
        .mapToLong(layer -> layer.numParams(true))
        .sum();
  }

  /**
   * Returns a copy whose layers are resized in proportion, as close as possible to a number of
   * parameters.
   */
  public LabellerDesign ofSize(long parameters, int features, int outputs) {
    LabellerDesign best = null;
    long least = Long.MAX_VALUE;
    for (int first = 1; ; first++) {
      LabellerDesign next = scaled(first);
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

  private LabellerDesign scaled(int first) {
    List<Integer> units = layers.units();
    double factor = (double) first / units.get(0);
    return withLayers(
        layers.withUnits(
            units.stream().map(u -> (int) Math.max(1, Math.round(u * factor))).toList()));
  }
}
