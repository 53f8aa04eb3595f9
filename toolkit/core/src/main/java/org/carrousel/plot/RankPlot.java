package org.carrousel.plot;

import java.util.List;

/** How far down a ranking one must read for a right answer, model beside baselines. */
public final class RankPlot {
  private RankPlot() {}

  /**
   * Draws one line for the model and a thin one for each baseline.
   *
   * @param model element k is the share of questions with a right answer among the first k + 1
   * @param baselines the same of the baselines
   */
  public static Plot draw(PlotCurve model, List<PlotCurve> baselines) {
    return new Plot(
        "right-answer-by-rank",
        "Share of the questions that have a right answer at this rank or a better one; higher is"
            + " better.",
        HorizonPlot.curves("rank", "share of questions", model, baselines));
  }
}
