package org.carrousel.training;

import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;

/** A network before its training. */
public final class NetworkInitializer {
  private NetworkInitializer() {}

  /** Draws the weights. The configuration takes the precision of the options. */
  public static ComputationGraph of(
      ComputationGraphConfiguration configuration, TrainingOptions options) {
    RecurrentLayer.setPrecision(configuration, options.precision());
    ComputationGraph network = new ComputationGraph(configuration);
    network.init();
    return network;
  }
}
