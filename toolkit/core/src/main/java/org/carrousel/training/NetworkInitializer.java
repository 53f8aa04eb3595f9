package org.carrousel.training;

import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** Creates networks with random weights, ready for training. */
public final class NetworkInitializer {
  private NetworkInitializer() {}

  /**
   * Creates a network and initializes its weights.
   *
   * @param configuration its recurrent layers are changed to the precision of the options
   */
  public static ComputationGraph of(
      ComputationGraphConfiguration configuration, TrainingOptions options) {
    RecurrentLayer.setPrecision(configuration, options.precision());
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    return network;
  }
}
