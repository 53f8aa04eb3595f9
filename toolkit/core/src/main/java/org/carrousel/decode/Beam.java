package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The hypotheses of one source. */
final class Beam {
  private final BeamSearch search;
  private final List<TokenPath> complete = new ArrayList<>();
  private List<TokenPath> live;

  /**
   * A beam with the empty beginning.
   *
   * @param row of the source in what the model started with
   */
  Beam(BeamSearch search, int row) {
    this.search = search;
    this.live = List.of(TokenPath.empty(row));
  }

  /** The beginnings that go on, the most probable first. */
  List<TokenPath> live() {
    return live;
  }

  /**
   * Adds a token to every beginning and keeps the best of what comes of it.
   *
   * @param logProbabilities of the next tokens, by rows of the latest call of the model
   */
  void extend(double[][] logProbabilities) {
    TopK<TokenPath> best = new TopK<>(search.width() - complete.size());
    for (TokenPath path : live) {
      double[] next = logProbabilities[path.row()];
      for (int token = 0; token < next.length; token++) {
        double logProbability = path.logProbability() + next[token];
        if (logProbability > Double.NEGATIVE_INFINITY && best.admits(logProbability)) {
          best.add(path.with(token, logProbability), logProbability);
        }
      }
    }
    live = new ArrayList<>();
    for (TokenPath path : best.bestFirst()) {
      (path.token() == search.endToken() ? complete : live).add(path);
    }
  }

  /**
   * Notes where the model has put the beginnings.
   *
   * @param row of the first
   * @return the row after the last
   */
  int placeAt(int row) {
    List<TokenPath> placed = new ArrayList<>();
    for (TokenPath path : live) {
      placed.add(path.row(row + placed.size()));
    }
    live = placed;
    return row + placed.size();
  }

  /** What was found, the best first. */
  List<Hypothesis> hypotheses() {
    return Stream.concat(
            complete.stream().map(path -> hypothesis(path, true)),
            live.stream().map(path -> hypothesis(path, false)))
        .sorted(Comparator.comparingDouble(Hypothesis::score).reversed())
        .toList();
  }

  private Hypothesis hypothesis(TokenPath path, boolean complete) {
    return new Hypothesis(
        path.tokens(complete ? path.length() - 1 : path.length()),
        complete,
        path.logProbability(),
        path.logProbability() / search.lengthPenalty(path.length()));
  }
}
