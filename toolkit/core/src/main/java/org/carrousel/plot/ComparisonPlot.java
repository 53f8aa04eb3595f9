package org.carrousel.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.Panel.Anchor;

/** Bar chart of one error of the model and its baselines, with the smallest on top. */
public final class ComparisonPlot {
  private static final int BAR = 34;
  private static final double THICKNESS = 0.62;

  private ComparisonPlot() {}

  /**
   * Error of one model.
   *
   * @param error the error; NaN if undefined
   */
  public record Score(String name, double error) {}

  private static PlotLayer bar(double y, double length, boolean isModel) {
    return PlotLayer.rectangles(
        new double[1],
        new double[] {length},
        new double[] {y - THICKNESS / 2},
        new double[] {y + THICKNESS / 2},
        isModel ? PlotColor.MODEL : PlotColor.NEUTRAL);
  }

  /**
   * Draws the scores; the model's bar is highlighted.
   *
   * @param error name and unit of the error: {@code RMSE (passengers)}
   */
  public static Plot draw(String error, Score model, List<Score> baselines) {
    List<Score> scores = new ArrayList<>(baselines);
    scores.add(model);
    scores.sort(Comparator.comparingDouble(Score::error));
    Panel panel = new Panel(error, "model");
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      double shown = PlotLayer.isDrawable(score.error) ? score.error : 0;
      panel
          .add(bar(-i, shown, score.equals(model)))
          .text(Numbers.text(score.error), shown, -i, Anchor.RIGHT);
    }
    double longest =
        scores.stream().mapToDouble(Score::error).filter(PlotLayer::isDrawable).max().orElse(1);
    Axis axis = new Axis(0, Axis.around(DoubleStream.of(0, longest), 0).to());
    panel
        .horizontal(axis, width -> AxisTick.numbers(0, longest, PlotStyle.numbers(width)))
        .rows(scores.stream().map(Score::name).toList());
    return new Plot(
        "comparison",
        "%s of the model and of the baselines; a shorter bar is better.".formatted(error),
        new ChartGrid().add(panel, BAR * scores.size()));
  }
}
