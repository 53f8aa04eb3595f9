package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Access to the states that a network's stateful layers carry to the next batch. */
public final class StatefulLayers {
  private StatefulLayers() {}

  /** Returns whether a network has stateful layers. */
  public static boolean isStateful(ComputationGraph network) {
    return !of(network).isEmpty();
  }

  /**
   * Returns copies of the carried states; empty before the first batch.
   *
   * @return arrays {@code [batch, width]} by the names {@code layer.array}
   */
  public static Map<String, INDArray> states(ComputationGraph network) {
    Map<String, INDArray> states = new LinkedHashMap<>();
    for (RecurrentLayerImpl layer : of(network)) {
      layer
          .rnnGetTBPTTState()
          .forEach((array, values) -> states.put(prefix(layer) + array, values.dup()));
    }
    return states;
  }

  /**
   * Sets the states from which the layers start the next batch.
   *
   * @param states as {@link #states} returns them; empty for zeros
   */
  public static void restore(ComputationGraph network, Map<String, INDArray> states) {
    for (RecurrentLayerImpl layer : of(network)) {
      Map<String, INDArray> own = new LinkedHashMap<>();
      states.forEach(
          (name, values) -> {
            if (name.startsWith(prefix(layer))) {
              own.put(name.substring(prefix(layer).length()), values.dup());
            }
          });
      layer.rnnSetTBPTTState(own);
    }
  }

  /**
   * Runs inference in which stateful layers carry their states from batch to batch as in training,
   * starting with zeros. Afterwards the states from before are restored.
   *
   * @param computation calls the network's {@code score} or {@code output} for consecutive batches
   * @return the result of the computation
   */
  public static <T> T carrying(ComputationGraph network, Supplier<T> computation) {
    Map<String, INDArray> previous = states(network);
    restore(network, Map.of());
    of(network).forEach(layer -> layer.carryInInference(true));
    try {
      return computation.get();
    } finally {
      of(network).forEach(layer -> layer.carryInInference(false));
      restore(network, previous);
    }
  }

  private static String prefix(RecurrentLayerImpl layer) {
    return layer.conf().getLayer().getLayerName() + ".";
  }

  private static List<RecurrentLayerImpl> of(ComputationGraph network) {
    List<RecurrentLayerImpl> layers = new ArrayList<>();
    for (Layer layer : network.getLayers()) {
      if (layer instanceof RecurrentLayerImpl recurrent && recurrent.layerConf().isStateful()) {
        layers.add(recurrent);
      }
    }
    return layers;
  }
}
