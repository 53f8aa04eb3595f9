package org.carrousel.decode;

/**
 * A beginning of a sequence, as its latest token and what came before.
 *
 * @param before null for the empty beginning
 * @param token the latest
 * @param length tokens
 * @param logProbability of all tokens
 * @param row its place, or that of what came before it, in the latest call of the model
 */
record TokenPath(TokenPath before, int token, int length, double logProbability, int row) {
  static TokenPath empty(int row) {
    return new TokenPath(null, -1, 0, 0, row);
  }

  TokenPath with(int next, double logProbabilityWithNext) {
    return new TokenPath(this, next, length + 1, logProbabilityWithNext, row);
  }

  TokenPath row(int row) {
    return new TokenPath(before, token, length, logProbability, row);
  }

  /** Its first tokens, in order. */
  int[] tokens(int count) {
    int[] tokens = new int[count];
    for (TokenPath path = this; path.before != null; path = path.before) {
      if (path.length <= count) {
        tokens[path.length - 1] = path.token;
      }
    }
    return tokens;
  }
}
