package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.image.RgbImage;

/** Canvas that keeps the boxes of all texts to find those that are clipped or collide. */
final class LayoutCheck implements Canvas {
  private record Box(String text, Rectangle2D place) {}

  private final Rectangle2D plot;
  private final List<Box> boxes = new ArrayList<>();

  LayoutCheck(int width, int height) {
    plot = new Rectangle2D.Double(0, 0, width, height);
  }

  void requireNoCollision() {
    for (int i = 0; i < boxes.size(); i++) {
      Box box = boxes.get(i);
      assertThat(plot.contains(box.place)).as("%s is within the plot", box).isTrue();
      for (Box other : boxes.subList(0, i)) {
        assertThat(box.place.intersects(other.place)).as("%s covers %s", box, other).isFalse();
      }
    }
  }

  @Override
  public void text(String text, double x, double y, Align align, Face face, PlotColor color) {
    double width = PlotStyle.textWidth(text) * (face == Face.BOLD ? PlotStyle.BOLD_TO_PLAIN : 1);
    double left = x - (align == Align.START ? 0 : align == Align.MIDDLE ? width / 2 : width);
    boxes.add(new Box(text, new Rectangle2D.Double(left, y - 10, width, 12)));
  }

  @Override
  public void upwards(String text, double x, double y, PlotColor color) {
    double length = PlotStyle.textWidth(text);
    boxes.add(new Box(text, new Rectangle2D.Double(x - 5.5, y, 11, length)));
  }

  @Override
  public void line(double[] x, double[] y, PlotColor color, double width) {}

  @Override
  public void polygons(double[] x, double[] y, PlotColor color, double opacity) {}

  @Override
  public void marks(double[] x, double[] y, PlotColor color, double diameter) {}

  @Override
  public void image(RgbImage image, double x, double y, double width, double height) {}
}
