package org.carrousel.stream;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A sequence that a model reads one time step at a time, in the user's units. After each step the
 * answer is the model's prediction for the sequence so far. A stream belongs to one thread at a
 * time; a model may have many streams.
 *
 * @param <X> a time step in the user's units
 * @param <Y> the answer in the user's units
 */
public final class ModelStream<X, Y> {
  private final NetworkStream network;
  private final Function<X, float[]> encoder;
  private final Function<float[], Y> decoder;

  /**
   * Starts before the first time step.
   *
   * @param encoder makes the network's inputs of a time step
   * @param decoder makes the answer of the network's outputs
   * @throws org.carrousel.error.BadInputException if the network cannot be streamed, for example
   *     because it also reads backward
   */
  public ModelStream(
      ComputationGraph network, Function<X, float[]> encoder, Function<float[], Y> decoder) {
    this.network = StreamingNetwork.of(network).stream();
    this.encoder = encoder;
    this.decoder = decoder;
  }

  /**
   * Reads the next time step.
   *
   * @throws org.carrousel.error.BadInputException if it has more or fewer values than the training
   *     data, or one is not finite; the state is as before
   */
  public Y step(X step) {
    return decoder.apply(network.step(encoder.apply(step)));
  }

  /** Returns probabilities by name, in order. */
  public static Map<String, Float> named(List<String> names, float[] probabilities) {
    Map<String, Float> named = new LinkedHashMap<>();
    for (int i = 0; i < probabilities.length; i++) {
      named.put(names.get(i), probabilities[i]);
    }
    return named;
  }

  /** Returns the state after the steps so far. */
  public StreamState state() {
    return network.state();
  }

  /**
   * Continues from the state of another stream of the same model.
   *
   * @throws org.carrousel.error.BadInputException if it is the state of other layers
   */
  public void restore(StreamState state) {
    network.restore(state);
  }

  /** Forgets all time steps. */
  public void reset() {
    network.reset();
  }
}
