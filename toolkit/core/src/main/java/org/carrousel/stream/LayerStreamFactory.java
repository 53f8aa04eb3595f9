package org.carrousel.stream;

import java.util.List;
import java.util.function.Supplier;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.embedding.TokenEmbedding;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.Bidirection;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.layers.BaseOutputLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.preprocessor.FeedForwardToRnnPreProcessor;
import org.deeplearning4j.nn.conf.preprocessor.RnnToFeedForwardPreProcessor;
import org.deeplearning4j.nn.params.DefaultParamInitializer;

/** Factory of streams through one layer; it copies the layer's parameters. */
final class LayerStreamFactory {
  private final ChainedLayer chained;
  private final Layer configuration;

  LayerStreamFactory(ChainedLayer chained) {
    this.chained = chained;
    this.configuration = chained.layer().conf().getLayer();
  }

  /**
   * Returns factories of the layer's stream and of the stream of its poolings, if any. All streams
   * of the layer share its parameters.
   *
   * @throws BadInputException if the layer cannot be streamed
   */
  List<Supplier<LayerStream>> streams() {
    if (chained.pooling().isEmpty()) {
      return List.of(layerStreams());
    }
    if (!(configuration instanceof RecurrentLayer recurrent)) {
      throw unsupported(", pooled over time");
    }
    int width = recurrent.getCell().outputs((int) recurrent.getNOut());
    return List.of(layerStreams(), () -> new PoolingStream(chained.pooling(), width));
  }

  private Supplier<LayerStream> layerStreams() {
    requirePreProcessor();
    if (configuration instanceof RecurrentLayer recurrent) {
      return recurrent(recurrent);
    }
    if (configuration instanceof TokenEmbedding) {
      StreamWeights vectors = StreamWeights.of(TokenEmbedding.vectors(chained.layer()));
      return () -> new EmbeddingStream(vectors);
    }
    boolean dense = configuration instanceof DenseLayer || configuration instanceof BaseOutputLayer;
    // A layer with other parameters has other equations, for example CenterLossOutputLayer.
    if (dense && configuration.initializer().getClass() == DefaultParamInitializer.class) {
      return dense((FeedForwardLayer) configuration);
    }
    throw unsupported("");
  }

  /** Returns the number of input features per time step. */
  int inputs() {
    return configuration instanceof TokenEmbedding
        ? 1
        : (int) ((FeedForwardLayer) configuration).getNIn();
  }

  /**
   * Refuses preprocessors other than those that add or remove the time axis, which has length 1.
   */
  private void requirePreProcessor() {
    InputPreProcessor preProcessor = chained.preProcessor();
    if (preProcessor != null
        && !(preProcessor instanceof RnnToFeedForwardPreProcessor)
        && !(preProcessor instanceof FeedForwardToRnnPreProcessor)) {
      throw unsupported(" behind a " + preProcessor.getClass().getSimpleName());
    }
  }

  private Supplier<LayerStream> recurrent(RecurrentLayer layer) {
    if (layer.getBidirection() != Bidirection.NONE) {
      throw unsupported(", bidirectional");
    }
    CellWeights weights = CellWeights.of(layer, chained.layer());
    if (layer.getCell() instanceof Lstm cell) {
      return () -> new LstmStream(cell, weights);
    }
    if (layer.getCell() instanceof Gru cell) {
      return () -> new GruStream(cell, weights);
    }
    SimpleRnn cell = (SimpleRnn) layer.getCell();
    return () -> new SimpleRnnStream(cell, weights);
  }

  private Supplier<LayerStream> dense(FeedForwardLayer layer) {
    if (layer instanceof DenseLayer normalized && normalized.hasLayerNorm()) {
      throw unsupported(" with layer normalization");
    }
    ActivationFunction function =
        ActivationFunction.of(layer.getActivationFn())
            .orElseThrow(() -> unsupported(" with the activation " + layer.getActivationFn()));
    StreamWeights weights = weights(DefaultParamInitializer.WEIGHT_KEY);
    boolean hasBias = !layer.initializer().biasKeys(layer).isEmpty();
    StreamWeights bias = hasBias ? weights(DefaultParamInitializer.BIAS_KEY) : null;
    return () -> new DenseStream(weights, bias, function);
  }

  private StreamWeights weights(String key) {
    return StreamWeights.of(chained.layer().getParam(key));
  }

  private BadInputException unsupported(String what) {
    return new BadInputException(
        "the layer \"%s\" (%s%s) in a network to be streamed"
            .formatted(chained.name(), configuration.getClass().getSimpleName(), what),
        "a RecurrentLayer that reads forward only, with its output pooled over time or not, a"
            + " TokenEmbedding, or a SequenceHead, RnnOutputLayer, OutputLayer or"
            + " DenseLayer with the activation identity, tanh, ReLU, sigmoid or softmax",
        "change the layer before training, or let DL4J compute: rnnTimeStep step by step, output"
            + " for whole sequences");
  }
}
