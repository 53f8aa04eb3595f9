package org.carrousel.decode;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.LogSpace;

/**
 * Ensemble of models: the probability of a token is the arithmetic mean of the members'.
 *
 * <p>Source: Sutskever, Vinyals and Le 2014, "Sequence to sequence learning with neural networks",
 * table 1, without the kind of mean; the arithmetic mean is that of fairseq (Ott et al. 2019).
 *
 * @param members models with the same vocabulary and the same sources, one or more
 * @param <S> states of one member
 */
public record Ensemble<S>(List<StepModel<S>> members) implements StepModel<List<S>> {
  /**
   * Checks the members.
   *
   * @throws BadInputException if there are none
   */
  public Ensemble {
    members = List.copyOf(members);
    if (members.isEmpty()) {
      throw new BadInputException(
          "an ensemble without members", "one model or more", "add the models' bundles");
    }
  }

  @Override
  public StepOutputs<List<S>> start() {
    return mean(members.stream().map(StepModel::start).toList());
  }

  @Override
  public StepOutputs<List<S>> advance(List<S> states, int[] parents, int[] tokens) {
    return mean(
        IntStream.range(0, members.size())
            .mapToObj(member -> members.get(member).advance(states.get(member), parents, tokens))
            .toList());
  }

  private StepOutputs<List<S>> mean(List<StepOutputs<S>> steps) {
    double[][] first = steps.get(0).logProbabilities();
    double[][] mean = new double[first.length][];
    for (int row = 0; row < mean.length; row++) {
      mean[row] = mean(row, first[row].length, steps);
    }
    return new StepOutputs<>(mean, steps.stream().map(StepOutputs::states).toList());
  }

  private double[] mean(int row, int tokens, List<StepOutputs<S>> steps) {
    double[] mean = new double[tokens];
    Arrays.fill(mean, LogSpace.ZERO);
    for (StepOutputs<S> member : steps) {
      double[] logProbabilities = member.logProbabilities()[row];
      if (logProbabilities.length != tokens) {
        throw new BadInputException(
            "models with " + tokens + " and " + logProbabilities.length + " tokens",
            "members of an ensemble with the same vocabulary",
            "train them with the same vocabulary");
      }
      for (int token = 0; token < tokens; token++) {
        mean[token] = LogSpace.add(mean[token], logProbabilities[token]);
      }
    }
    for (int token = 0; token < tokens; token++) {
      mean[token] -= Math.log(members.size());
    }
    return mean;
  }
}
