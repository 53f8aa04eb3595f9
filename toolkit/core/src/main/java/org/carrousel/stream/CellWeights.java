package org.carrousel.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.carrousel.recurrent.ParameterBlock;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.api.Layer;

/**
 * The parameters of a recurrent layer, which all streams through it share.
 *
 * @param units hidden units
 * @param blocks by the keys of {@link org.carrousel.recurrent.Cell#parameters}
 */
record CellWeights(int units, Map<String, Weights> blocks) {
  /**
   * Copies.
   *
   * @param layer has the parameters of {@code configuration}
   */
  static CellWeights of(RecurrentLayer configuration, Layer layer) {
    int units = (int) configuration.getNOut();
    Map<String, Weights> blocks = new LinkedHashMap<>();
    for (ParameterBlock block :
        configuration.getCell().parameters((int) configuration.getNIn(), units)) {
      blocks.put(block.key(), Weights.of(layer.getParam(block.key())));
    }
    return new CellWeights(units, blocks);
  }

  /** The block of this key; null if the cell has none. */
  Weights get(String key) {
    return blocks.get(key);
  }
}
