package org.carrousel.decode;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.LogSpace;

/**
 * Random sampling of tokens with temperature, top-k and nucleus (top-p) sampling, applied in this
 * order.
 *
 * <p>Source: temperature of Ackley, Hinton and Sejnowski 1985; top-k of Fan, Lewis and Dauphin
 * 2018, "Hierarchical neural story generation"; nucleus of Holtzman et al. 2019, "The curious case
 * of neural text degeneration", equations 2 and 3.
 *
 * @param temperature divisor of the log probabilities, 0.001 to 100: values below 1 make probable
 *     tokens more probable, values above 1 less
 * @param topK number of most probable tokens that may be drawn; 0 for all, 1 for greedy decoding
 * @param nucleus top-p: only the most probable tokens with at least this total probability may be
 *     drawn, 0.001 to 1; 1 for all
 */
@Withers
public record Sampling(
    @Key(
            value = "temperature",
            meaning =
                "divisor of the log probabilities: below 1 probable tokens gain, above 1 improbable"
                    + " ones",
            min = .001,
            max = 100,
            prediction = true)
        double temperature,
    @Key(
            value = "top-k",
            meaning = "number of most probable tokens that may be drawn; 0 for all",
            min = 0,
            prediction = true)
        int topK,
    @Key(
            value = "top-p",
            meaning =
                "the fewest most probable tokens with this total probability may be drawn; 1 for"
                    + " all",
            min = .001,
            max = 1,
            prediction = true)
        double nucleus)
    implements SamplingBuilder.With {
  /** Sampling from the model's own distribution. */
  public static final Sampling PLAIN = new Sampling(1, 0, 1);

  /** Checks ranges. */
  public Sampling {
    Ranges.require(Sampling.class, temperature, topK, nucleus);
  }

  /**
   * Returns the distribution from which tokens are drawn.
   *
   * @param logProbabilities natural logarithms, [tokens]
   * @return probabilities with sum 1, [tokens]; of equally probable tokens, top-k and top-p prefer
   *     the one with the lower id
   * @throws BadInputException if a value is NaN or positive infinity, or all tokens have the
   *     probability 0
   */
  public double[] probabilities(double... logProbabilities) {
    for (int token = 0; token < logProbabilities.length; token++) {
      if (!(logProbabilities[token] < Double.POSITIVE_INFINITY)) {
        throw new BadInputException(
            "token %d with the log probability %s".formatted(token, logProbabilities[token]),
            "natural logarithms of probabilities",
            "look for a model whose outputs are not finite");
      }
    }
    int[] order =
        IntStream.range(0, logProbabilities.length)
            .boxed()
            .sorted(Comparator.comparingDouble(token -> -logProbabilities[token]))
            .mapToInt(token -> token)
            .limit(topK == 0 ? logProbabilities.length : topK)
            .toArray();
    if (order.length == 0 || logProbabilities[order[0]] == LogSpace.ZERO) {
      throw new BadInputException(
          "no token with a probability above 0",
          "a distribution over tokens",
          "look for a model that forbids every token");
    }
    double[] scaled =
        LogSpace.normalize(
            Arrays.stream(order)
                .mapToDouble(token -> logProbabilities[token] / temperature)
                .toArray());
    double sum = 0;
    int count = 0;
    while (count < order.length && (count == 0 || sum < nucleus)) {
      sum += Math.exp(scaled[count]);
      count++;
    }
    double[] probabilities = new double[logProbabilities.length];
    for (int i = 0; i < count; i++) {
      probabilities[order[i]] = Math.exp(scaled[i]) / sum;
    }
    return probabilities;
  }

  /**
   * Draws one token.
   *
   * @param logProbabilities natural logarithms, [tokens]
   * @param random generator of one random number; the same state gives the same token
   */
  public int draw(double[] logProbabilities, RandomGenerator random) {
    double[] probabilities = probabilities(logProbabilities);
    double left = random.nextDouble();
    int drawn = -1;
    for (int token = 0; token < probabilities.length && left >= 0; token++) {
      if (probabilities[token] > 0) {
        drawn = token;
        left -= probabilities[token];
      }
    }
    return drawn;
  }

  /**
   * Returns an endless stream of sampled tokens, each drawn when it is requested. Use {@code
   * limit}, or {@code takeWhile} with the end token, to end it.
   *
   * @param model model with one source; the stream fails with a {@link BadInputException} if it has
   *     several
   * @param random generator as for {@link #draw}
   */
  public <S> IntStream tokens(StepModel<S> model, RandomGenerator random) {
    return StreamSupport.intStream(
        Spliterators.spliteratorUnknownSize(
            new SampledTokens<>(model, this, random), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
