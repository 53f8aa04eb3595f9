package org.carrousel.baseline;

import java.util.Arrays;

/**
 * How probable a token is after the few tokens before it, counted in a training text: interpolated
 * Kneser-Ney, which ends in equal probabilities of all tokens.
 *
 * <p>Source: Kneser and Ney 1995, "Improved backing-off for m-gram language modeling", interpolated
 * as in Chen and Goodman 1999, "An empirical study of smoothing techniques for language modeling",
 * equation 27; one discount {@code n1 / (n1 + 2 n2)} an order, of Ney, Essen and Kneser 1994.
 */
public final class NGramModel {
  private final int tokens;

  /** Those of one token first. */
  private final Counts[] orders;

  private NGramModel(int tokens, Counts[] orders) {
    this.tokens = tokens;
    this.orders = orders;
  }

  /**
   * Counts a text.
   *
   * @param text numbers of tokens, each in {@code [0, tokens)}
   * @param tokens how many different ones there may be, at least 1
   * @param order tokens of the longest sequences that are counted, from 1 to {@link #greatestOrder}
   */
  public static NGramModel fit(int[] text, int tokens, int order) {
    if (order < 1 || order > greatestOrder(tokens)) {
      throw new IllegalArgumentException("order " + order + " with " + tokens + " tokens");
    }
    Counts[] orders = new Counts[order];
    orders[order - 1] = Counts.of(sequences(text, tokens, order));
    for (int n = order - 1; n >= 1; n--) {
      orders[n - 1] = orders[n].continuations(power(tokens, n));
    }
    return new NGramModel(tokens, orders);
  }

  /** The most tokens whose sequences have a number each. */
  public static int greatestOrder(int tokens) {
    return tokens == 1 ? 62 : (int) (62 / (Math.log(tokens) / Math.log(2)));
  }

  /** Sequences of n tokens as numbers, the oldest token the most significant digit. */
  private static long[] sequences(int[] text, int tokens, int n) {
    long[] sequences = new long[Math.max(0, text.length - n + 1)];
    long modulus = power(tokens, n - 1);
    long sequence = 0;
    for (int place = 0; place < text.length; place++) {
      sequence = sequence % modulus * tokens + text[place];
      if (place >= n - 1) {
        sequences[place - n + 1] = sequence;
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
   * The probability of the token at a place after those before it.
   *
   * @param text of which as many tokens before the place are looked at as there are, up to one less
   *     than the order
   */
  public double probability(int[] text, int place) {
    double probability = 1. / tokens;
    long context = 0;
    long digit = 1;
    for (int n = 1; n <= Math.min(orders.length, place + 1); n++) {
      if (n > 1) {
        context += digit * text[place - n + 1];
        digit *= tokens;
      }
      probability = orders[n - 1].interpolated(context, text[place], tokens, probability);
    }
    return probability;
  }

  /**
   * Negative natural logarithms of the probabilities of tokens.
   *
   * @param from the first place that is to be predicted; those before it are known
   * @return [text.length - from]
   */
  public double[] nats(int[] text, int from) {
    double[] nats = new double[text.length - from];
    Arrays.setAll(nats, i -> -Math.log(probability(text, from + i)));
    return nats;
  }

  /**
   * How often sequences of one length were seen.
   *
   * @param sequences different ones, ascending, so that those with one context are neighbours
   * @param before [sequences + 1], the counts of all sequences before each, summed
   * @param discount taken off every count
   */
  private record Counts(long[] sequences, long[] before, double discount) {
    private static final double USUAL_DISCOUNT = .75;

    /** Counts what is listed. */
    static Counts of(long[] listed) {
      long[] sorted = listed.clone();
      Arrays.sort(sorted);
      long[] sequences = new long[sorted.length];
      long[] before = new long[sorted.length + 1];
      int size = 0;
      for (int i = 0; i < sorted.length; i++) {
        if (i == 0 || sorted[i] != sorted[i - 1]) {
          sequences[size] = sorted[i];
          before[size] = i;
          size++;
        }
      }
      before[size] = sorted.length;
      Counts counts =
          new Counts(Arrays.copyOf(sequences, size), Arrays.copyOf(before, size + 1), 0);
      return new Counts(counts.sequences, counts.before, counts.estimatedDiscount());
    }

    /** Of sequences without their oldest token: after how many different ones they were seen. */
    Counts continuations(long modulus) {
      return of(Arrays.stream(sequences).map(sequence -> sequence % modulus).toArray());
    }

    private double estimatedDiscount() {
      double once = 0;
      double twice = 0;
      for (int i = 0; i < sequences.length; i++) {
        once += count(i) == 1 ? 1 : 0;
        twice += count(i) == 2 ? 1 : 0;
      }
      return once > 0 && twice > 0 ? once / (once + 2 * twice) : USUAL_DISCOUNT;
    }

    private long count(int index) {
      return before[index + 1] - before[index];
    }

    double interpolated(long context, int token, int tokens, double shorter) {
      int from = firstFrom(context * tokens);
      int to = firstFrom((context + 1) * tokens);
      if (from == to) {
        return shorter;
      }
      double total = before[to] - before[from];
      int at = Arrays.binarySearch(sequences, from, to, context * tokens + token);
      double seen = at < 0 ? 0 : Math.max(count(at) - discount, 0);
      return (seen + discount * (to - from) * shorter) / total;
    }

    /** The place of the first sequence that is not below this one. */
    private int firstFrom(long sequence) {
      int at = Arrays.binarySearch(sequences, sequence);
      return at < 0 ? -at - 1 : at;
    }
  }
}
