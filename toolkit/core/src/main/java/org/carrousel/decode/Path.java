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
record Path(Path before, int token, int length, double logProbability, int row) {
  static Path empty(int row) {
    return new Path(null, -1, 0, 0, row);
  }

  Path with(int next, double logProbabilityWithNext) {
    return new Path(this, next, length + 1, logProbabilityWithNext, row);
  }

  Path row(int row) {
    return new Path(before, token, length, logProbability, row);
  }

  /** Its first tokens, in order. */
  int[] tokens(int count) {
    int[] tokens = new int[count];
    for (Path path = this; path.before != null; path = path.before) {
      if (path.length <= count) {
        tokens[path.length - 1] = path.token;
      }
    }
    return tokens;
  }
}
