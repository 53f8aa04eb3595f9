package org.carrousel.plot;

import java.util.List;

/** Plot of the share of questions with a right answer by rank, for model and baselines. */
public final class RankPlot {
  private RankPlot() {}

  /**
   * Draws a line for the model and a thin line for each baseline.
   *
   * @param model element k is the share of questions with a right answer among the first k + 1
   * @param baselines the baselines' shares, as {@code model}
   */
  public static Plot draw(PlotCurve model, List<PlotCurve> baselines) {
    return new Plot(
        "right-answer-by-rank",
        "Share of the questions that have a right answer at this rank or a better one; higher is"
            + " better.",
        HorizonPlot.curves("rank", "share of questions", model, baselines));
  }
}
