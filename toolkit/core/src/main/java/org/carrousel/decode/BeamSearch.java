package org.carrousel.decode;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Beam search for the most probable sequences of a model. At each length it keeps the most probable
 * hypotheses. A hypothesis with the end token is complete and reduces the width of the beam by one.
 * All hypotheses of all sources are computed in one batch (docs/decisions, 040).
 *
 * <p>With a width of 1 this is greedy search; with a width of at least the number of possible
 * sequences it finds the best one.
 *
 * <p>Source: Sutskever, Vinyals and Le 2014, "Sequence to sequence learning with neural networks",
 * section 3.2; length penalty of Wu et al. 2016, "Google's neural machine translation system",
 * equation 14, without the coverage: {@code score = log P / ((5 + length) / 6)^alpha}, the end
 * token counted in the length.
 *
 * @param width beam width, 1 or more
 * @param maximalLength largest number of tokens of a hypothesis, with the end token, 1 or more
 * @param endToken id of the token that ends a sequence
 * @param alpha strength of the length penalty, 0 or more: 0 for none, often .6 to 1; values above 0
 *     favor longer hypotheses
 */
public record BeamSearch(int width, int maximalLength, int endToken, double alpha) {
  /** Checks ranges. */
  public BeamSearch {
    require(width >= 1, "beam width " + width, "1 (greedy) or more, often 4 to 12");
    require(maximalLength >= 1, "maximal length " + maximalLength, "1 token or more");
    require(endToken >= 0, "end token " + endToken, "the number of a token, 0 or more");
    require(
        alpha >= 0 && Double.isFinite(alpha), "alpha " + alpha, "0 (no length penalty) or above");
  }

  private static void require(boolean holds, String given, String expected) {
    if (!holds) {
      throw new BadInputException(given, expected, "correct the options of the search");
    }
  }

  /** Returns a greedy search, which takes the most probable token at every step. */
  public static BeamSearch greedy(int maximalLength, int endToken) {
    return new BeamSearch(1, maximalLength, endToken, 0);
  }

  /** Returns a copy with this beam width. */
  public BeamSearch width(int width) {
    return new BeamSearch(width, maximalLength, endToken, alpha);
  }

  /** Returns a copy with this strength of the length penalty. */
  public BeamSearch alpha(double alpha) {
    return new BeamSearch(width, maximalLength, endToken, alpha);
  }

  /**
   * Searches the best sequences for each source of the model.
   *
   * @return for each source, at most {@code width} hypotheses, the best first; none if all
   *     sequences have the probability 0
   * @throws BadInputException if the end token is not a token of the model
   */
  public <S> List<List<Hypothesis>> search(StepModel<S> model) {
    StepOutputs<S> steps = model.start();
    requireEndToken(steps);
    List<Beam> beams = new ArrayList<>();
    for (int source = 0; source < steps.logProbabilities().length; source++) {
      beams.add(new Beam(this, source));
    }
    for (int length = 1; length <= maximalLength; length++) {
      for (Beam beam : beams) {
        beam.extend(steps.logProbabilities());
      }
      List<TokenPath> live = beams.stream().flatMap(beam -> beam.live().stream()).toList();
      if (live.isEmpty() || length == maximalLength) {
        break;
      }
      steps =
          model.advance(
              steps.states(),
              live.stream().mapToInt(TokenPath::row).toArray(),
              live.stream().mapToInt(TokenPath::token).toArray());
      int row = 0;
      for (Beam beam : beams) {
        row = beam.assignRows(row);
      }
    }
    return beams.stream().map(Beam::hypotheses).toList();
  }

  private void requireEndToken(StepOutputs<?> steps) {
    for (double[] tokens : steps.logProbabilities()) {
      require(
          endToken < tokens.length, "end token " + endToken, "one of " + tokens.length + " tokens");
    }
  }

  /** Returns the divisor of the log probability (equation 14). */
  double lengthPenalty(int length) {
    return Math.pow((5. + length) / 6, alpha);
  }
}
