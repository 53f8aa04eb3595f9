package org.carrousel.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.api.Layer;

/**
 * Parameters of a recurrent layer, shared by all streams.
 *
 * @param units hidden units
 * @param blocks parameter blocks by their keys in {@link org.carrousel.cell.Cell#parameters}
 */
record CellWeights(int units, Map<String, StreamWeights> blocks) {
  /**
   * Copies the parameters of a layer.
   *
   * @param layer the layer with this configuration
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

  /** Returns the block with this key; null if the cell has no such block. */
  StreamWeights get(String key) {
    return blocks.get(key);
  }
}
