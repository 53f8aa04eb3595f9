package org.carrousel.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.api.Layer;

/**
 * The parameters of a recurrent layer, which all streams through it share.
 *
 * @param units hidden units
 * @param blocks by the keys of {@link org.carrousel.cell.Cell#parameters}
 */
record CellWeights(int units, Map<String, StreamWeights> blocks) {
  /**
   * Copies.
   *
   * @param layer has the parameters of {@code configuration}
   */
  static CellWeights of(RecurrentLayer configuration, Layer layer) {
    int units = (int) configuration.getNOut();
    Map<String, StreamWeights> blocks = new LinkedHashMap<>();
    for (ParameterBlock block :
        configuration.getCell().parameters((int) configuration.getNIn(), units)) {
      blocks.put(block.key(), StreamWeights.of(layer.getParam(block.key())));
    }
    return new CellWeights(units, blocks);
  }

  /** The block of this key; null if the cell has none. */
  StreamWeights get(String key) {
    return blocks.get(key);
  }
}
