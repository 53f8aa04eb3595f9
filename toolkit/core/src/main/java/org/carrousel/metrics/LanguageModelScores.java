package org.carrousel.metrics;

/** Metrics of a language model on a text: cross entropy per token and perplexity. */
public final class LanguageModelScores {
  private double nats;
  private long tokens;

  /**
   * Adds tokens.
   *
   * @param nats sum of the tokens' negative log probabilities, in nats
   * @param tokens number of tokens
   */
  public void add(double nats, long tokens) {
    this.nats += nats;
    this.tokens += tokens;
  }

  /** Returns the number of tokens. */
  public long tokens() {
    return tokens;
  }

  /** Returns the cross entropy in nats per token; {@code NaN} without tokens. */
  public double nats() {
    return nats / tokens;
  }

  /** Returns the cross entropy in bits per token; {@code NaN} without tokens. */
  public double bits() {
    return nats() / Math.log(2);
  }

  /** Returns the perplexity, the exponential of {@link #nats}; {@code NaN} without tokens. */
  public double perplexity() {
    return Math.exp(nats());
  }
}
