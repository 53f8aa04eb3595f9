package org.carrousel.plot;

import java.awt.Color;
import java.util.Locale;

/**
 * Colours of plots, each with a variant for light and for dark pages. Lines have the palette of
 * Okabe and Ito (Color Universal Design, 2008), which is distinguishable with any colour vision.
 */
enum PlotColor {
  TEXT(0x444A52, 0xC3CAD1),
  AXIS(0x8A9099, 0x7F8892),
  GRID(0xE6E8EB, 0x2E343B),
  TRUTH(0x222222, 0xE6E9EC),
  MODEL(0x0072B2, 0x58A8E4),
  MARK(0xD55E00, 0xF28C40),
  NEUTRAL(0xB8BEC6, 0x5A636D),
  BAND(0xE4EFF7, 0x1F3042),
  /** Background of the heat map cell with the largest value; a number on it is readable. */
  SHADE(0x6FB1DC, 0x2A628F),
  ORANGE(0xE69F00, 0xE8AE30),
  GREEN(0x009E73, 0x2FBF94),
  PINK(0xCC79A7, 0xDB8FBB),
  SKY(0x56B4E9, 0xB9A9F0);

  private static final PlotColor[] BASELINES = {ORANGE, GREEN, PINK, SKY, MARK};

  private final int light;
  private final int dark;

  PlotColor(int light, int dark) {
    this.light = light;
    this.dark = dark;
  }

  /** Returns the colour of the baseline at {@code index}; colours repeat after the fifth. */
  static PlotColor baseline(int index) {
    return BASELINES[index % BASELINES.length];
  }

  /** Returns the colour for a white background. */
  Color onWhite() {
    return new Color(light);
  }

  /** Returns the CSS value of the colour: a variable that {@link #variables} sets. */
  String css() {
    return "var(" + variable() + ")";
  }

  /** Returns declarations of all colours as CSS variables, for a light or a dark page. */
  static String variables(boolean onDark) {
    StringBuilder css = new StringBuilder();
    for (PlotColor color : values()) {
      css.append("%s:#%06X;".formatted(color.variable(), onDark ? color.dark : color.light));
    }
    return css.toString();
  }

  private String variable() {
    return "--plot-" + name().toLowerCase(Locale.ROOT);
  }
}
