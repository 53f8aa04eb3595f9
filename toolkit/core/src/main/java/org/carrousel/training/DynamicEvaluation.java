package org.carrousel.training;

import java.util.List;
import java.util.Map;
import org.carrousel.batch.TextStreams;
import org.carrousel.recurrent.RecurrentLayer;
import org.carrousel.recurrent.StatefulLayers;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Dynamic evaluation (Krause, Kahembwe, Murray and Renals 2018, "Dynamic evaluation of neural
 * sequence models", here with Adam): a copy of the network repeatedly predicts the next time steps
 * of a text and is then trained on them once, without dropout and weight decay.
 */
public final class DynamicEvaluation {
  private final ComputationGraph network;

  /**
   * Copies a trained network.
   *
   * @param rate learning rate
   */
  public DynamicEvaluation(ComputationGraph trained, double rate) {
    ComputationGraphConfiguration configuration = trained.getConfiguration().clone();
    for (GraphVertex vertex : configuration.getVertices().values()) {
      adapt((BaseLayer) ((LayerVertex) vertex).getLayerConf().getLayer(), rate);
    }
    this.network = new ComputationGraph(configuration);
    network.init();
    network.setParams(trained.params());
  }

  private static void adapt(BaseLayer layer, double rate) {
    layer.setIUpdater(new Adam(rate));
    layer.setIDropout(null);
    layer.setWeightNoise(null);
    layer.setRegularization(List.of());
    if (layer instanceof RecurrentLayer recurrent) {
      recurrent.disableDropout();
    }
  }

  /**
   * Returns the cross entropy of each token except the first, in nats.
   *
   * @param text the text, in one stream
   */
  public double[] nats(TextStreams text) {
    TokenNats nats = new TokenNats(text);
    for (int[] numbers : text.batches(1)) {
      MultiDataSet piece = text.batch(numbers);
      Map<String, INDArray> before = StatefulLayers.states(network);
      INDArray probabilities =
          network.output(true, piece.getFeatures(), piece.getFeaturesMaskArrays())[0];
      nats.add(numbers, piece.getLabels(0), probabilities);
      StatefulLayers.restore(network, before);
      network.fit(piece);
    }
    return nats.all();
  }
}
