package org.carrousel.recipes.rank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.plot.Plot;
import org.carrousel.plot.PlotCurve;
import org.carrousel.plot.RankPlot;
import org.carrousel.plot.ScoresPlot;

/** The pictures of a ranking's report, of the saved model. */
final class RankFigures {
  private static final int MOST_RANKS = 10;

  private final RankRun run;
  private final List<Pair> test;

  RankFigures(RankRun run) {
    this.run = run;
    this.test = run.parts().test();
  }

  Plot byRank() {
    SeedRun chosen = run.chosen();
    double[][] features = chosen.model().features().of(test);
    List<PlotCurve> others = new ArrayList<>();
    others.add(curve("LSTM alone", chosen.network()));
    others.add(curve(PairFeatures.NAMES.get(0), PairFeatures.column(features, 0)));
    return RankPlot.draw(curve("LSTM and BM25", chosen.scores()), others);
  }

  private PlotCurve curve(String name, double[] scores) {
    Questions tested = run.parts().tested();
    int longest = tested.candidates().values().stream().mapToInt(List::size).max().orElseThrow();
    double[] shares = new double[Math.min(MOST_RANKS, longest)];
    for (List<Integer> numbers : tested.candidates().values()) {
      int first = tested.firstRight(Questions.ranked(numbers, scores));
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
    double[] scores = run.chosen().scores();
    return IntStream.range(0, scores.length)
        .filter(number -> test.get(number).relevant() == relevant)
        .mapToDouble(number -> scores[number])
        .toArray();
  }
}
