package org.carrousel.decode;

/**
 * Token sequence as a linked list, which shares its prefix with other sequences.
 *
 * @param prefix the sequence without its last token; null for the empty sequence
 * @param token last token
 * @param length number of tokens
 * @param logProbability log probability of all tokens
 * @param row row of the sequence, or else of its prefix, in the model's latest outputs
 */
record TokenPath(TokenPath prefix, int token, int length, double logProbability, int row) {
  static TokenPath empty(int row) {
    return new TokenPath(null, -1, 0, 0, row);
  }

  TokenPath with(int next, double logProbabilityWithNext) {
    return new TokenPath(this, next, length + 1, logProbabilityWithNext, row);
  }

  TokenPath row(int row) {
    return new TokenPath(prefix, token, length, logProbability, row);
  }

  /** Returns the first tokens, in order. */
  int[] tokens(int count) {
    int[] tokens = new int[count];
    for (TokenPath path = this; path.prefix != null; path = path.prefix) {
      if (path.length <= count) {
        tokens[path.length - 1] = path.token;
      }
    }
    return tokens;
  }
}
