package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Plot of the label probabilities of one sequence, with one row per label: cells are shaded by
 * probability, and bars mark the true labels. For notes it is a piano roll.
 */
public final class LabelsPlot {
  private static final int ROW = 18;
  private static final int MIN_ROWS = 3;

  /** Half of a bar's height, as a fraction of a row. */
  private static final double BAR = .12;

  /** Probability below which a cell is not shaded. */
  private static final float MIN_PROBABILITY = .05f;

  private LabelsPlot() {}

  /**
   * Draws a sequence, with the first label at the bottom. Labels that at no time step are true or
   * have a probability above 0.5 are omitted.
   *
   * @param sequence name of the sequence
   * @param probabilities [time][label], 0 to 1
   * @param truth [time][label], whether the label is true
   * @param labels names in the order of the label indices
   */
  public static Plot draw(
      String sequence, float[][] probabilities, boolean[][] truth, List<String> labels) {
    List<Integer> rows =
        IntStream.iterate(labels.size() - 1, label -> label >= 0, label -> label - 1)
            .filter(
                label ->
                    IntStream.range(0, truth.length)
                        .anyMatch(t -> truth[t][label] || probabilities[t][label] > .5f))
            .boxed()
            .toList();
    Panel panel = new Panel("time step", "label");
    double[][] shares = new double[rows.size()][truth.length];
    for (int row = 0; row < shares.length; row++) {
      for (int step = 0; step < truth.length; step++) {
        float probability = probabilities[step][rows.get(row)];
        shares[row][step] = probability < MIN_PROBABILITY ? 0 : probability;
      }
    }
    Heatmap.add(panel, shares);
    addTruth(panel, truth, rows);
    int last = truth.length;
    panel
        .horizontal(
            new Axis(-.5, last - .5),
            width ->
                AxisTick.integers(1, last, PlotStyle.numbers(width)).stream()
                    .map(tick -> new AxisTick(tick.position() - 1, tick.label()))
                    .toList())
        .rows(rows.stream().map(labels::get).toList());
    return new Plot(
        "labels",
        "Labels of %s by time step: the shade is the model's probability, a bar the truth."
            .formatted(sequence),
        new ChartGrid()
            .legend("truth", PlotColor.TRUTH, PlotStyle.BOLD)
            .add(panel, ROW * Math.max(MIN_ROWS, rows.size())));
  }

  private static void addTruth(Panel panel, boolean[][] truth, List<Integer> rows) {
    List<int[]> cells = new ArrayList<>();
    for (int step = 0; step < truth.length; step++) {
      for (int row = 0; row < rows.size(); row++) {
        if (truth[step][rows.get(row)]) {
          cells.add(new int[] {step, row});
        }
      }
    }
    panel.add(
        PlotLayer.rectangles(
            cells.stream().mapToDouble(cell -> cell[0] - .5).toArray(),
            cells.stream().mapToDouble(cell -> cell[0] + .5).toArray(),
            cells.stream().mapToDouble(cell -> -cell[1] - BAR).toArray(),
            cells.stream().mapToDouble(cell -> -cell[1] + BAR).toArray(),
            PlotColor.TRUTH));
  }
}
