package org.carrousel.stream;

import java.util.List;
import java.util.function.Supplier;
import org.carrousel.error.BadInputException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;

/**
 * A trained network that is fed time step by time step, as {@code rnnTimeStep} does it, without the
 * microseconds that each of ND4J's operations takes to call. One network serves any number of
 * {@linkplain #stream() streams}: sensors, or the hypotheses of a search.
 *
 * <pre>{@code
 * NetworkStream stream = StreamingNetwork.of(trained).stream();
 * float[] answer = stream.step(features);
 * }</pre>
 *
 * <p>The network may consist of recurrent layers with any cell that read forward only, of means and
 * maxima of their output over time, of embeddings ({@link org.carrousel.embedding.TokenEmbedding},
 * whose time step is one number, the token's), and of dense layers and heads ({@link
 * org.carrousel.head.SequenceHead} and DL4J's {@code RnnOutputLayer}, {@code OutputLayer}, {@code
 * DenseLayer}) with the activations identity, tanh, ReLU, sigmoid and softmax. Dropout and noise,
 * being for training, do nothing. The arithmetic is that of a network of data type FLOAT, whatever
 * the network's.
 *
 * <p>Where a network answers a whole sequence, with the last hidden state or a pooling over time, a
 * stream answers after each time step as the network would answer the sequence so far.
 *
 * <p>The parameters are copied: later training does not change a streaming network. It may be used
 * by many threads at once; a stream belongs to one at a time.
 */
public final class StreamingNetwork {
  private final int inputs;
  private final List<Supplier<LayerStream>> layers;

  private StreamingNetwork(List<ChainedLayer> chain) {
    List<LayerStreamFactory> readers = chain.stream().map(LayerStreamFactory::new).toList();
    this.layers = readers.stream().flatMap(reader -> reader.streams().stream()).toList();
    this.inputs = readers.get(0).inputs();
  }

  /**
   * Takes over the parameters of a network.
   *
   * @throws BadInputException if a layer cannot be streamed
   */
  public static StreamingNetwork of(MultiLayerNetwork network) {
    return new StreamingNetwork(ChainedLayer.of(network));
  }

  /**
   * Takes over the parameters of a network.
   *
   * @throws BadInputException if a layer cannot be streamed, or if the network is not a chain of
   *     layers from one input to one output
   */
  public static StreamingNetwork of(ComputationGraph network) {
    return new StreamingNetwork(ChainedLayer.of(network));
  }

  /** A new stream, before its first time step. */
  public NetworkStream stream() {
    return new NetworkStream(inputs, layers.stream().map(Supplier::get).toList());
  }
}
