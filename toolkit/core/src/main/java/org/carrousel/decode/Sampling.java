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
 * Draws tokens at random by their probabilities, after sharpening and cutting them: first the
 * temperature, then the most probable tokens, then the nucleus, each on what the one before left.
 *
 * <p>Source: temperature of Ackley, Hinton and Sejnowski 1985; top-k of Fan, Lewis and Dauphin
 * 2018, "Hierarchical neural story generation"; nucleus of Holtzman et al. 2019, "The curious case
 * of neural text degeneration", equations 2 and 3.
 *
 * @param temperature what log probabilities are divided by, 0.001 to 100: below 1 probable tokens
 *     gain, above 1 improbable ones
 * @param topK most probable tokens that may be drawn; 0 for all, 1 for the most probable alone
 * @param nucleus the fewest most probable tokens are kept whose probabilities sum to this, 0.001 to
 *     1; 1 for all
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
  /** By the model's probabilities as they are. */
  public static final Sampling PLAIN = new Sampling(1, 0, 1);

  /** Checks ranges. */
  public Sampling {
    Ranges.require(Sampling.class, temperature, topK, nucleus);
  }

  /**
   * What tokens are drawn by.
   *
   * @param logProbabilities [tokens], natural logarithms
   * @return [tokens], probabilities that sum to 1; of equally probable tokens the one with the
   *     lower number is kept first
   * @throws BadInputException if a value is NaN or positive infinity, or no token is possible
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
    double[] sharpened =
        LogSpace.normalize(
            Arrays.stream(order)
                .mapToDouble(token -> logProbabilities[token] / temperature)
                .toArray());
    double sum = 0;
    int kept = 0;
    while (kept < order.length && (kept == 0 || sum < nucleus)) {
      sum += Math.exp(sharpened[kept]);
      kept++;
    }
    double[] probabilities = new double[logProbabilities.length];
    for (int i = 0; i < kept; i++) {
      probabilities[order[i]] = Math.exp(sharpened[i]) / sum;
    }
    return probabilities;
  }

  /**
   * Draws one token.
   *
   * @param logProbabilities [tokens], natural logarithms
   * @param random decides; the same generator in the same state draws the same token
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
   * Draws a sequence without end, each token when it is asked for: {@code limit} it, or {@code
   * takeWhile} a token is not the end token.
   *
   * @param model that starts with one source
   * @param random as for {@link #draw}
   */
  public <S> IntStream tokens(StepModel<S> model, RandomGenerator random) {
    return StreamSupport.intStream(
        Spliterators.spliteratorUnknownSize(
            new SampledTokens<>(model, this, random), Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }
}
