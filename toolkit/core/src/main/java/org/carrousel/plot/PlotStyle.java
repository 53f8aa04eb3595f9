package org.carrousel.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.XYStyler;

/**
 * The look all plots share: white ground, thin horizontal grid, and the palette of Okabe and Ito
 * (Color Universal Design, 2008), which people with any colour vision tell apart.
 */
final class PlotStyle {
  /** Width of a plot as shown, in pixels. */
  static final int WIDTH = 820;

  /** Height of a plot as shown, in pixels, without its legend. */
  static final int HEIGHT = 330;

  static final Color TRUTH = new Color(0x222222);
  static final Color MODEL = new Color(0x0072B2);
  static final Color MARK = new Color(0xD55E00);
  static final Color NEUTRAL = new Color(0xB8BEC6);
  static final Color BAND = new Color(0xE4EFF7);
  static final Color AXIS = new Color(0x8A9099);
  static final Color TEXT = new Color(0x444A52);
  static final Color GRID = new Color(0xE6E8EB);
  private static final List<Color> BASELINES =
      List.of(
          new Color(0xE69F00),
          new Color(0x009E73),
          new Color(0xCC79A7),
          new Color(0x56B4E9),
          new Color(0xD55E00));

  static final BasicStroke BOLD = stroke(2f);
  static final BasicStroke THIN = stroke(1.2f);
  static final BasicStroke HAIR = stroke(0.8f);

  static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private static final int MARKER_SIZE = 7;
  private static final int LEFT_WIDTH = 62;

  private PlotStyle() {}

  /** The colour of the baseline at {@code index}; colours repeat after the fifth. */
  static Color baseline(int index) {
    return BASELINES.get(index % BASELINES.size());
  }

  /** Empty axes in the shared look; the horizontal axis has room for ticks but shows none. */
  static XYChart axes(int width, int height) {
    XYChart chart = new XYChart(width, height);
    XYStyler styler = chart.getStyler();
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setChartPadding(12);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(1);
    styler.setLegendVisible(false);

    styler.setChartTitleVisible(false);
    styler.setChartFontColor(TEXT);
    styler.setAxisTitleFont(FONT);
    styler.setAxisTitlePadding(16);
    styler.setAxisTickLabelsFont(FONT.deriveFont(11.5f));
    styler.setAxisTickLabelsColor(TEXT);
    styler.setXAxisTickLabelsColor(new Color(0, 0, 0, 0));
    styler.setYAxisLeftWidthHint(LEFT_WIDTH);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTicksMarksVisible(false);
    styler.setAxisTickMarkLength(5);
    styler.setAxisTickPadding(5);
    styler.setMarkerSize(MARKER_SIZE);

    // Below this width or height XChart would not place texts; its panels are never so small.
    styler.setXAxisTickMarkSpacingHint(1);

    styler.setPlotTicksMarksVisible(false);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(stroke(0.8f));
    return chart;
  }

  private static BasicStroke stroke(float width) {
    return new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
