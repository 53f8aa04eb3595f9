package org.carrousel.recurrent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;

/** The states in which a network's stateful layers go on with the next batch. */
public final class StatefulLayers {
  private StatefulLayers() {}

  /** Whether a network has any. */
  public static boolean in(ComputationGraph network) {
    return !of(network).isEmpty();
  }

  /**
   * Copies of the states, by names that tell layer and array; none before the first batch.
   *
   * @return arrays {@code [batch, width]}
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
   * Lets the layers go on from other states.
   *
   * @param states as {@link #states} gives them; none for a beginning
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
   * Computes without training while stateful layers go on from batch to batch as in training, from
   * a beginning. Afterwards they are in the states in which they were.
   *
   * @param computation calls the network's {@code score} or {@code output} for one batch after the
   *     other
   */
  public static <T> T carrying(ComputationGraph network, Supplier<T> computation) {
    Map<String, INDArray> kept = states(network);
    restore(network, Map.of());
    of(network).forEach(layer -> layer.carryInInference(true));
    try {
      return computation.get();
    } finally {
      of(network).forEach(layer -> layer.carryInInference(false));
      restore(network, kept);
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
