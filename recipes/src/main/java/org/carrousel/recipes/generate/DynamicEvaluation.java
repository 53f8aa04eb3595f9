package org.carrousel.recipes.generate;

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
 * Reads a text with a network that goes on learning: the tokens of a piece are predicted, and only
 * then is the network trained on them once, for the pieces that follow (Krause, Kahembwe, Murray
 * and Renals 2018, "Dynamic evaluation of neural sequence models", here with Adam). So it gets to
 * know the names of a play. Nothing is dropped, and no weight decays.
 */
final class DynamicEvaluation {
  private final ComputationGraph network;

  /**
   * @param trained stays as it is
   * @param rate of learning
   */
  DynamicEvaluation(ComputationGraph trained, double rate) {
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
      recurrent.dropNothing();
    }
  }

  /**
   * How surprising each token is.
   *
   * @param text in one stream
   */
  double[] nats(TextStreams text) {
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
