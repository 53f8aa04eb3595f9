package org.carrousel.recipes.rank;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.baseline.WordOverlaps;
import org.carrousel.metrics.RankedQuestions;
import org.carrousel.plot.Plot;
import org.carrousel.plot.PlotCurve;
import org.carrousel.plot.RankPlot;
import org.carrousel.plot.ScoresPlot;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.CandidateAnswer;

/**
 * Plots of a ranking's report.
 *
 * @param tested questions of the test part that have a right and a wrong candidate
 */
record RankFigures(
    RankedQuestions tested, List<CandidateAnswer> test, Trained<RankModel, RankScores> chosen) {
  private static final int MOST_RANKS = 10;

  Plot byRank() {
    double[] bm25 =
        test.stream()
            .mapToDouble(pair -> chosen.model().features().of(pair.query(), pair.candidate())[0])
            .toArray();
    return RankPlot.draw(
        curve("LSTM with BM25", chosen.scores().scores()),
        List.of(
            curve("LSTM alone", chosen.scores().logits()), curve(WordOverlaps.NAMES.get(0), bm25)));
  }

  private PlotCurve curve(String name, double[] scores) {
    int longest = tested.candidates().values().stream().mapToInt(List::size).max().orElseThrow();
    double[] shares = new double[Math.min(MOST_RANKS, longest)];
    for (List<Integer> numbers : tested.candidates().values()) {
      int first = tested.firstRight(RankedQuestions.ranked(numbers, scores));
      for (int rank = first; rank < shares.length; rank++) {
        shares[rank] += 1.0 / tested.size();
      }
    }
    return new PlotCurve(name, shares);
  }

  Plot scores() {
    return ScoresPlot.draw(scores(true), scores(false));
  }

  private double[] scores(boolean relevant) {
    double[] scores = chosen.scores().scores();
    return IntStream.range(0, scores.length)
        .filter(number -> test.get(number).relevant() == relevant)
        .mapToDouble(number -> scores[number])
        .toArray();
  }
}
