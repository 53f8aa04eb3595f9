package org.carrousel.datasets;

import java.util.Locale;

/** Colours of objects in a {@link Scene}. */
public enum SceneColour {
  RED(0xDC1E1E),
  GREEN(0x1EA028),
  BLUE(0x283CDC),
  YELLOW(0xF0DC28),
  PURPLE(0x9628B4),
  CYAN(0x32D2DC),
  ORANGE(0xF58C14),
  WHITE(0xF5F5F5);

  private final int rgb;

  SceneColour(int rgb) {
    this.rgb = rgb;
  }

  /** Returns the value of channel 0 (red), 1 (green) or 2 (blue), 0 to 255. */
  int channel(int number) {
    return rgb >> (16 - 8 * number) & 0xFF;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
