package org.carrousel.decode;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.loss.LogSpace;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamState;
import org.carrousel.stream.StreamingNetwork;

/** Step model of the tokens after a seed text. The unknown token has probability 0. */
public final class NextTokenModel implements StepModel<List<StreamState>> {
  private final NetworkStream stream;
  private final int[] seed;
  private final int unknown;

  /**
   * Starts after a seed text.
   *
   * @param network maps token indices to probabilities of the next token
   * @param seed indices of the seed text's tokens, at least one
   * @param unknown the index of the unknown token
   */
  public NextTokenModel(StreamingNetwork network, int[] seed, int unknown) {
    this.stream = network.stream();
    this.seed = seed;
    this.unknown = unknown;
  }

  @Override
  public StepOutputs<List<StreamState>> start() {
    stream.reset();
    float[] answer = new float[0];
    for (int token : seed) {
      answer = stream.step(token);
    }
    return new StepOutputs<>(new double[][] {logProbabilities(answer)}, List.of(stream.state()));
  }

  @Override
  public StepOutputs<List<StreamState>> advance(
      List<StreamState> states, int[] parents, int[] tokens) {
    double[][] answers = new double[parents.length][];
    List<StreamState> next = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      stream.restore(states.get(parents[i]));
      answers[i] = logProbabilities(stream.step(tokens[i]));
      next.add(stream.state());
    }
    return new StepOutputs<>(answers, next);
  }

  private double[] logProbabilities(float[] probabilities) {
    double[] logarithms = new double[probabilities.length];
    for (int token = 0; token < logarithms.length; token++) {
      logarithms[token] = token == unknown ? LogSpace.ZERO : Math.log(probabilities[token]);
    }
    return logarithms;
  }
}
