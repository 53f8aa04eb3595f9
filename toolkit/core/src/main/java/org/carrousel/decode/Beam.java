package org.carrousel.decode;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Hypotheses of one source in a {@link BeamSearch}. */
final class Beam {
  private final BeamSearch search;
  private final List<TokenPath> complete = new ArrayList<>();
  private List<TokenPath> live;

  /**
   * Creates a beam with the empty hypothesis.
   *
   * @param row row of the source in the outputs of {@link StepModel#start}
   */
  Beam(BeamSearch search, int row) {
    this.search = search;
    this.live = List.of(TokenPath.empty(row));
  }

  /** Returns the incomplete hypotheses, the most probable first. */
  List<TokenPath> live() {
    return live;
  }

  /**
   * Extends every incomplete hypothesis by one token and keeps the most probable results.
   *
   * @param logProbabilities log probabilities of the next token, for each row of the model's latest
   *     outputs
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
   * Assigns consecutive rows of the model's latest outputs to the incomplete hypotheses.
   *
   * @param row row of the first hypothesis
   * @return the row after the last hypothesis
   */
  int assignRows(int row) {
    List<TokenPath> paths = new ArrayList<>();
    for (TokenPath path : live) {
      paths.add(path.row(row + paths.size()));
    }
    live = paths;
    return row + paths.size();
  }

  /** Returns complete and incomplete hypotheses, the best score first. */
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
