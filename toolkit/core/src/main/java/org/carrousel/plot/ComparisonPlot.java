package org.carrousel.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.TextAnnotation.Anchor;

/** One error of the model and its baselines as bars, the least on top. */
public final class ComparisonPlot {
  private static final int BAR = 34;
  private static final int AXES = 62;
  private static final int MOST_TICKS = 8;
  private static final double THICKNESS = 0.62;

  private ComparisonPlot() {}

  /**
   * A named error.
   *
   * @param error NaN where it is not defined
   */
  public record Score(String name, double error) {}

  private static PlotLayer bar(double y, double length, boolean isModel) {
    return PlotLayer.rectangles(
        new double[1],
        new double[] {length},
        new double[] {y - THICKNESS / 2},
        new double[] {y + THICKNESS / 2},
        isModel ? PlotStyle.MODEL : PlotStyle.NEUTRAL);
  }

  /**
   * Draws the scores; the model's bar stands out.
   *
   * @param error what the error is and its unit: {@code RMSE (passengers)}
   */
  public static Plot draw(String error, Score model, List<Score> baselines) {
    List<Score> scores = new ArrayList<>(baselines);
    scores.add(model);
    scores.sort(Comparator.comparingDouble(Score::error));
    Panel panel = new Panel(error, "");
    for (int i = 0; i < scores.size(); i++) {
      Score score = scores.get(i);
      double shown = PlotLayer.isDrawable(score.error) ? score.error : 0;
      panel
          .add(bar(-i, shown, score.equals(model)))
          .text(score.name, 0, -i, Anchor.VERTICAL_AXIS)
          .text(Numbers.text(score.error), shown, -i, Anchor.RIGHT);
    }
    double longest =
        scores.stream().mapToDouble(Score::error).filter(PlotLayer::isDrawable).max().orElse(1);
    Axis axis = Axis.around(DoubleStream.of(0, longest), 0);
    panel
        .horizontal(Axis.between(0, 1.1 * axis.to()), AxisTick.numbers(0, longest, MOST_TICKS))
        .named(scores.stream().mapToInt(score -> ChartGrid.textWidth(score.name)).max().orElse(0));
    int height = AXES + BAR * scores.size();
    byte[] png = new ChartGrid(PlotStyle.WIDTH).add(panel.chart(PlotStyle.WIDTH, height)).png();
    return new Plot("comparison", "The model beside the baselines; shorter is better.", png);
  }
}
