package org.carrousel.architecture;

import java.util.Arrays;
import java.util.List;
import org.carrousel.cell.Cell;
import org.carrousel.config.Embedded;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Setting;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;

/**
 * Hyperparameters of stacked recurrent layers: each layer reads the hidden states of the one below
 * (Graves, Mohamed and Hinton 2013).
 *
 * @param cell cell type of all layers
 * @param units hidden units of each layer, first the layer nearest the input; at least one layer
 * @param projection size to which an LSTM's hidden state is projected (Sak et al. 2014); 0 for no
 *     projection
 * @param regularization dropout, weight decay, gradient clipping
 */
@Withers
public record RecurrentLayers(
    @Key(value = "cell", meaning = "cell of the recurrent layers") CellKind cell,
    @Key(
            value = "units",
            meaning = "hidden units of each recurrent layer, first the one nearest the input",
            min = 1,
            minSize = 1)
        List<Integer> units,
    @Key(
            value = "projection",
            meaning = "size to which an LSTM's hidden state is projected; 0 for no projection",
            min = 0)
        int projection,
    @Embedded Regularization regularization)
    implements RecurrentLayersBuilder.With {
  /** Checks ranges, and that the cell supports the projection. */
  public RecurrentLayers {
    units = List.copyOf(units);
    Ranges.require(RecurrentLayers.class, cell, units, projection, regularization);
    if (projection > 0 && !cell.hasProjection()) {
      throw new BadInputException(
          "projection: %d with cell: %s".formatted(projection, Setting.name(cell)),
          "a projection with cell lstm, peephole-lstm or coupled-lstm only",
          "set projection to 0, or cell to lstm");
    }
  }

  /**
   * Returns LSTM layers with the default regularization.
   *
   * @param units hidden units of each layer, first the layer nearest the input
   */
  public static RecurrentLayers lstm(Integer... units) {
    return new RecurrentLayers(CellKind.LSTM, Arrays.asList(units), 0, Regularization.defaults());
  }

  /** Returns the equations of the cell. */
  Cell createCell() {
    return cell.cell(projection);
  }

  /** Returns the hidden units of the top layer. */
  int topUnits() {
    return units.get(units.size() - 1);
  }

  /** Returns the size of the top layer's hidden state, after projection. */
  int outputs() {
    return createCell().outputs(topUnits());
  }
}
