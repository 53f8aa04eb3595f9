package org.carrousel.architecture;

import java.util.List;
import java.util.Optional;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;

/**
 * Hyperparameters of the layers that read a sequence: recurrent layers, optionally with
 * convolutions below them.
 *
 * @param layers the recurrent layers
 * @param bidirectional whether layers are bidirectional, with concatenated hidden states (Schuster
 *     and Paliwal 1997; Graves and Schmidhuber 2005)
 * @param convolutions convolutions over the features of each time step, below the recurrent layers;
 *     empty for none
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
  /** Returns an encoder that reads forward only, without convolutions. */
  public static RecurrentEncoder forward(RecurrentLayers layers) {
    return new RecurrentEncoder(layers, false, Optional.empty());
  }

  /** Returns an encoder with one LSTM layer and the default regularization. */
  public static RecurrentEncoder vanilla(int units) {
    return stacked(units);
  }

  /**
   * Returns an encoder with LSTM layers and the default regularization.
   *
   * @param units hidden units of each layer, first the layer nearest the input
   */
  public static RecurrentEncoder stacked(Integer... units) {
    return forward(RecurrentLayers.lstm(units));
  }

  /**
   * Returns an encoder with bidirectional LSTM layers and the default regularization.
   *
   * @param units hidden units of each layer per direction, first the layer nearest the input
   */
  public static RecurrentEncoder bidirectional(Integer... units) {
    return stacked(units).withBidirectional(true);
  }

  /** Returns the hidden units of each recurrent layer, first the layer nearest the input. */
  public List<Integer> units() {
    return layers.units();
  }

  /** Returns the cell type of the recurrent layers. */
  public CellKind cell() {
    return layers.cell();
  }

  /** Returns dropout, weight decay and gradient clipping. */
  public Regularization regularization() {
    return layers.regularization();
  }

  /** Returns how the hidden states of the two directions are combined, if there are two. */
  public Bidirection bidirection() {
    return bidirectional ? Bidirection.CONCATENATE : Bidirection.NONE;
  }

  /** Returns a copy with these hidden units of the recurrent layers. */
  public RecurrentEncoder withUnits(List<Integer> units) {
    return withLayers(layers.withUnits(units));
  }

  /** Returns a copy with this cell type. */
  public RecurrentEncoder withCell(CellKind cell) {
    return withLayers(layers.withCell(cell));
  }

  /** Returns a copy with this regularization. */
  public RecurrentEncoder withRegularization(Regularization regularization) {
    return withLayers(layers.withRegularization(regularization));
  }

  /** Returns the number of features of the top layer's output at one time step. */
  int outputs() {
    return bidirectional ? 2 * layers.outputs() : layers.outputs();
  }

  /**
   * Checks that the convolutions, if any, fit this number of features per time step.
   *
   * @throws BadInputException if their shape has another number of values
   */
  public void requireInputs(int inputs) {
    convolutions.ifPresent(convolution -> convolution.requireInputs(inputs));
  }
}
