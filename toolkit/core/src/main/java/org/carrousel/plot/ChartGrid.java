package org.carrousel.plot;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.plot.Canvas.Align;
import org.carrousel.plot.Canvas.Face;

/** Grid of panels below a common legend, with fewer panels per row on a phone. */
final class ChartGrid implements PlotContent {
  private static final int MARGIN = 10;
  private static final int LEGEND_ROW = 22;
  private static final int SAMPLE_WIDTH = 22;
  private static final int SAMPLE_GAP = 7;
  private static final int ENTRY_GAP = 20;

  /** Minimal width of the desktop layout; narrower plots have fewer panels per row. */
  private static final int DESKTOP_WIDTH = 500;

  private record Entry(String name, PlotColor color, double stroke, int x, int y) {}

  private record Cell(Panel panel, double share, int area) {}

  private record Place(Cell cell, int x, int y, int width) {}

  private final List<Entry> legend = new ArrayList<>();
  private final List<Cell> cells = new ArrayList<>();

  ChartGrid legend(String name, PlotColor color, double stroke) {
    legend.add(new Entry(name, color, stroke, 0, 0));
    return this;
  }

  /** Adds a panel that fills a row. */
  ChartGrid add(Panel panel, int area) {
    return add(panel, 1, area);
  }

  /**
   * Adds a panel to the right of the last one, or in a new row if the row is full.
   *
   * @param share fraction of a row's width on a desktop
   * @param area height of the plot area in pixels, without titles and labels
   */
  ChartGrid add(Panel panel, double share, int area) {
    cells.add(new Cell(panel, share, area));
    return this;
  }

  @Override
  public int height(int width) {
    return places(width).stream()
        .mapToInt(place -> place.y + height(place))
        .max()
        .orElse(legendHeight(width));
  }

  @Override
  public void draw(Canvas canvas, int width) {
    entries(width).forEach(entry -> draw(canvas, entry));
    for (Place place : places(width)) {
      place.cell.panel.draw(canvas, place.x, place.y, place.width, place.cell.area);
    }
  }

  private static int height(Place place) {
    return place.cell.panel.height(place.width, place.cell.area);
  }

  private int legendHeight(int width) {
    return entries(width).stream().mapToInt(entry -> entry.y + LEGEND_ROW).max().orElse(0);
  }

  private List<Entry> entries(int width) {
    List<Entry> positioned = new ArrayList<>();
    int x = MARGIN;
    int y = MARGIN / 2;
    for (Entry entry : legend) {
      String name = PlotStyle.shorten(entry.name, width - 2 * MARGIN - SAMPLE_WIDTH - SAMPLE_GAP);
      int entryWidth = SAMPLE_WIDTH + SAMPLE_GAP + PlotStyle.textWidth(name);
      if (x > MARGIN && x + entryWidth > width) {
        x = MARGIN;
        y += LEGEND_ROW;
      }
      positioned.add(new Entry(name, entry.color, entry.stroke, x, y));
      x += entryWidth + ENTRY_GAP;
    }
    return positioned;
  }

  private List<Place> places(int width) {
    List<Place> places = new ArrayList<>();
    int x = 0;
    int y = legendHeight(width);
    int rowHeight = 0;
    for (Cell cell : cells) {
      int cellWidth =
          (int) (width * (width >= DESKTOP_WIDTH ? cell.share : phoneShare(cell.share)));
      if (x + cellWidth > width) {
        x = 0;
        y += rowHeight;
        rowHeight = 0;
      }
      Place place = new Place(cell, x, y, cellWidth);
      places.add(place);
      x += cellWidth;
      rowHeight = Math.max(rowHeight, height(place));
    }
    return places;
  }

  private static double phoneShare(double share) {
    return share <= 1 / 3.0 ? .5 : 1;
  }

  private static void draw(Canvas canvas, Entry entry) {
    double middle = entry.y + LEGEND_ROW / 2.0;
    double[] ends = {entry.x, entry.x + SAMPLE_WIDTH};
    canvas.line(ends, new double[] {middle, middle}, entry.color, entry.stroke);
    canvas.text(
        entry.name,
        ends[1] + SAMPLE_GAP,
        middle + PlotStyle.MIDDLE,
        Align.START,
        Face.PLAIN,
        PlotColor.TEXT);
  }
}
