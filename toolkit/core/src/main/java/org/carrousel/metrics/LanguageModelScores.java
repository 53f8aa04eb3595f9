package org.carrousel.metrics;

/** How surprised a language model is by a text. */
public final class LanguageModelScores {
  private double nats;
  private long tokens;

  /**
   * Adds tokens.
   *
   * @param nats negative natural logarithm of their probability, summed over them
   */
  public void add(double nats, long tokens) {
    this.nats += nats;
    this.tokens += tokens;
  }

  /** Tokens so far. */
  public long tokens() {
    return tokens;
  }

  /** Nats a token; {@code NaN} of none. */
  public double nats() {
    return nats / tokens;
  }

  /** Bits a token; {@code NaN} of none. */
  public double bits() {
    return nats() / Math.log(2);
  }

  /** How many tokens would be as surprising if all were alike likely. */
  public double perplexity() {
    return Math.exp(nats());
  }
}
