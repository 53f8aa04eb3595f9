package org.carrousel.stream;

import java.util.List;
import java.util.function.Supplier;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * Trained network for inference one time step at a time, like {@code rnnTimeStep} but without the
 * call overhead of ND4J operations. One network serves any number of {@linkplain #stream()
 * streams}, such as sensors or the hypotheses of a beam search.
 *
 * <pre>{@code
 * NetworkStream stream = StreamingNetwork.of(trained).stream();
 * float[] answer = stream.step(features);
 * }</pre>
 *
 * <p>The network may consist of unidirectional recurrent layers with any cell, mean and max pooling
 * of their outputs over time, embeddings ({@link org.carrousel.embedding.TokenEmbedding}, whose
 * input is one token index per time step), and dense layers and heads ({@link
 * org.carrousel.head.SequenceHead} and DL4J's {@code RnnOutputLayer}, {@code OutputLayer}, {@code
 * DenseLayer}) with the activations identity, tanh, ReLU, sigmoid and softmax. Dropout and noise
 * are not applied. The arithmetic is single precision, whatever the network's data type is.
 *
 * <p>If the network has one output for a whole sequence, from the last hidden state or a pooling
 * over time, a stream returns after each time step the network's output for the sequence so far.
 *
 * <p>The parameters are copied, so later training does not change a streaming network. It is
 * thread-safe; a stream must not be used by several threads at the same time.
 */
public final class StreamingNetwork {
  private final int inputs;
  private final List<Supplier<LayerStream>> layers;

  private StreamingNetwork(List<ChainedLayer> chain) {
    List<LayerStreamFactory> factories = chain.stream().map(LayerStreamFactory::new).toList();
    this.layers = factories.stream().flatMap(factory -> factory.streams().stream()).toList();
    this.inputs = factories.get(0).inputs();
  }

  /**
   * Copies the parameters of a network.
   *
   * @throws BadInputException if a layer cannot be streamed
   */
  public static StreamingNetwork of(MultiLayerNetwork network) {
    return new StreamingNetwork(ChainedLayer.of(network));
  }

  /**
   * Copies the parameters of a network.
   *
   * @throws BadInputException if a layer cannot be streamed, or if the network is not a chain of
   *     layers from one input to one output
   */
  public static StreamingNetwork of(ComputationGraph network) {
    return new StreamingNetwork(ChainedLayer.of(network));
  }

  /** Creates a stream before its first time step. */
  public NetworkStream stream() {
    return new NetworkStream(inputs, layers.stream().map(Supplier::get).toList());
  }
}
