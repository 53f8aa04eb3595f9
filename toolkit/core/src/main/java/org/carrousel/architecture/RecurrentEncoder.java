package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;

/**
 * The part of a network that reads sequences: recurrent layers, with convolutions below them or
 * without.
 *
 * @param layers the recurrent layers
 * @param bidirectional whether layers also read sequences backward and concatenate the two hidden
 *     states (Schuster and Paliwal 1997; Graves and Schmidhuber 2005)
 * @param convolutions over the features of each time step, below the recurrent layers; empty for
 *     none
 */
@Withers
public record RecurrentEncoder(
    @Embedded RecurrentLayers layers,
    @Key(value = "bidirectional", meaning = "whether recurrent layers also read backward")
        boolean bidirectional,
    @Key(
            value = "convolutions",
            meaning =
                "convolutions over the features of each time step, below the recurrent layers",
            codec = ConvolutionsCodec.class)
        Optional<StepConvolutions> convolutions)
    implements RecurrentEncoderBuilder.With {
  /** Layers that read forward only, without convolutions. */
  public static RecurrentEncoder forward(RecurrentLayers layers) {
    return new RecurrentEncoder(layers, false, Optional.empty());
  }

  /** One LSTM layer with the default regularization. */
  public static RecurrentEncoder vanilla(int units) {
    return stacked(units);
  }

  /**
   * LSTM layers with the default regularization.
   *
   * @param units hidden units of each layer, first the one nearest the input
   */
  public static RecurrentEncoder stacked(Integer... units) {
    return forward(RecurrentLayers.lstm(units));
  }

  /**
   * LSTM layers that read in both directions, with the default regularization.
   *
   * @param units hidden units of each layer and direction, first the one nearest the input
   */
  public static RecurrentEncoder bidirectional(Integer... units) {
    return stacked(units).withBidirectional(true);
  }

  /** Hidden units of each recurrent layer, first the one nearest the input. */
  public List<Integer> units() {
    return layers.units();
  }

  /** Cell of the recurrent layers. */
  public CellKind cell() {
    return layers.cell();
  }

  /** Dropout, weight decay, gradient clip. */
  public Regularization regularization() {
    return layers.regularization();
  }

  /** Whether layers read backward, too, and how the two hidden states are combined. */
  public Bidirection bidirection() {
    return bidirectional ? Bidirection.CONCATENATE : Bidirection.NONE;
  }

  /** Returns a copy with recurrent layers of these hidden units. */
  public RecurrentEncoder withUnits(List<Integer> units) {
    return withLayers(layers.withUnits(units));
  }

  /** Returns a copy with another cell. */
  public RecurrentEncoder withCell(CellKind cell) {
    return withLayers(layers.withCell(cell));
  }

  /** Returns a copy with another regularization. */
  public RecurrentEncoder withRegularization(Regularization regularization) {
    return withLayers(layers.withRegularization(regularization));
  }

  /** Features of the top layer's output at one time step. */
  int outputs() {
    return bidirectional ? 2 * layers.outputs() : layers.outputs();
  }

  /**
   * Checks that the encoder can read time steps of so many features.
   *
   * @throws BadInputException if not
   */
  public void requireInputs(int inputs) {
    convolutions.ifPresent(below -> below.requireInputs(inputs));
  }
}
