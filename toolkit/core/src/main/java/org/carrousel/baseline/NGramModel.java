package org.carrousel.baseline;

import java.util.Arrays;

/**
 * N-gram language model with interpolated Kneser-Ney smoothing. The unigram distribution is
 * interpolated with a uniform one over all tokens.
 *
 * <p>Source: Kneser and Ney 1995, "Improved backing-off for m-gram language modeling", interpolated
 * as in Chen and Goodman 1999, "An empirical study of smoothing techniques for language modeling",
 * equation 27; one discount {@code n1 / (n1 + 2 n2)} per order, of Ney, Essen and Kneser 1994.
 */
public final class NGramModel {
  private final int tokens;

  /** Counts of n-grams, unigrams first. */
  private final Counts[] orders;

  private NGramModel(int tokens, Counts[] orders) {
    this.tokens = tokens;
    this.orders = orders;
  }

  /**
   * Trains a model on a text.
   *
   * @param text token ids, each in {@code [0, tokens)}
   * @param tokens size of the vocabulary, at least 1
   * @param order length of the longest n-grams, from 1 to {@link #greatestOrder}
   * @throws IllegalArgumentException if the order is out of range
   */
  public static NGramModel fit(int[] text, int tokens, int order) {
    if (order < 1 || order > greatestOrder(tokens)) {
      throw new IllegalArgumentException(
          "order %d, expected 1 to %d".formatted(order, greatestOrder(tokens)));
    }
    Counts[] orders = new Counts[order];
    orders[order - 1] = Counts.of(sequences(text, tokens, order));
    for (int n = order - 1; n >= 1; n--) {
      orders[n - 1] = orders[n].continuations(power(tokens, n));
    }
    return new NGramModel(tokens, orders);
  }

  /** Returns the largest order whose n-grams can be numbered with a long. */
  public static int greatestOrder(int tokens) {
    return tokens == 1 ? 62 : (int) (62 / (Math.log(tokens) / Math.log(2)));
  }

  /** Returns the n-grams of a text as numbers; the first token is the most significant digit. */
  private static long[] sequences(int[] text, int tokens, int n) {
    long[] sequences = new long[Math.max(0, text.length - n + 1)];
    long modulus = power(tokens, n - 1);
    long sequence = 0;
    for (int i = 0; i < text.length; i++) {
      sequence = sequence % modulus * tokens + text[i];
      if (i >= n - 1) {
        sequences[i - n + 1] = sequence;
      }
    }
    return sequences;
  }

  private static long power(int tokens, int n) {
    long power = 1;
    for (int i = 0; i < n; i++) {
      power *= tokens;
    }
    return power;
  }

  /**
   * Returns the probability of a token after the previous ones, of which up to order - 1 are read.
   *
   * @param text token ids
   * @param index index of the token in the text
   */
  public double probability(int[] text, int index) {
    double probability = 1. / tokens;
    long context = 0;
    long digit = 1;
    for (int n = 1; n <= Math.min(orders.length, index + 1); n++) {
      if (n > 1) {
        context += digit * text[index - n + 1];
        digit *= tokens;
      }
      probability = orders[n - 1].interpolate(context, text[index], tokens, probability);
    }
    return probability;
  }

  /**
   * Returns the negative log probabilities of tokens, in nats.
   *
   * @param from index of the first token to predict; earlier tokens are only context
   * @return nats of the tokens from {@code from} on, [text.length - from]
   */
  public double[] nats(int[] text, int from) {
    double[] nats = new double[text.length - from];
    Arrays.setAll(nats, i -> -Math.log(probability(text, from + i)));
    return nats;
  }

  /**
   * Counts of n-grams of one order.
   *
   * @param sequences distinct n-grams in ascending order; those with the same context are adjacent
   * @param cumulative sum of the counts of all n-grams before each, [sequences + 1]
   * @param discount value subtracted from every count
   */
  private record Counts(long[] sequences, long[] cumulative, double discount) {
    private static final double DEFAULT_DISCOUNT = .75;

    /** Counts n-grams. */
    static Counts of(long[] nGrams) {
      long[] sorted = nGrams.clone();
      Arrays.sort(sorted);
      long[] sequences = new long[sorted.length];
      long[] cumulative = new long[sorted.length + 1];
      int size = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sequences[size] = sorted[i];
          cumulative[size] = i;
          size++;
        }
      }
      cumulative[size] = sorted.length;
      Counts counts =
          new Counts(Arrays.copyOf(sequences, size), Arrays.copyOf(cumulative, size + 1), 0);
      return new Counts(counts.sequences, counts.cumulative, counts.estimateDiscount());
    }

    /**
     * Returns the continuation counts: for each shorter n-gram, its number of distinct prefixes.
     */
    Counts continuations(long modulus) {
      return of(Arrays.stream(sequences).map(sequence -> sequence % modulus).toArray());
    }

    private double estimateDiscount() {
      double once = 0;
      double twice = 0;
      for (int i = 0; i < sequences.length; i++) {
        once += count(i) == 1 ? 1 : 0;
        twice += count(i) == 2 ? 1 : 0;
      }
      return once > 0 && twice > 0 ? once / (once + 2 * twice) : DEFAULT_DISCOUNT;
    }

    private long count(int index) {
      return cumulative[index + 1] - cumulative[index];
    }

    /**
     * Returns the probability of a token after a context.
     *
     * @param shorter probability of the token after the context without its first token
     */
    double interpolate(long context, int token, int tokens, double shorter) {
      int from = lowerBound(context * tokens);
      int to = lowerBound((context + 1) * tokens);
      if (from == to) {
        return shorter;
      }
      double total = cumulative[to] - cumulative[from];
      int index = Arrays.binarySearch(sequences, from, to, context * tokens + token);
      double discounted = index < 0 ? 0 : Math.max(count(index) - discount, 0);
      return (discounted + discount * (to - from) * shorter) / total;
    }

    /** Returns the index of the first n-gram that is not below this one. */
    private int lowerBound(long sequence) {
      int index = Arrays.binarySearch(sequences, sequence);
      return index < 0 ? -index - 1 : index;
    }
  }
}
