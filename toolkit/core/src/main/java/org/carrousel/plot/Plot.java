package org.carrousel.plot;

/**
 * A finished picture.
 *
 * @param name what it shows in lower-case words joined by hyphens; its file is {@code name.png}
 * @param caption a sentence or two to stand below it
 * @param png the picture at twice the size it is meant to be shown; not copied, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // a picture is compared by nobody
public record Plot(String name, String caption, byte[] png) {
  public Plot {
    if (!name.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      throw new IllegalArgumentException(
          "Plot name \"" + name + "\" is not lower-case words joined by hyphens");
    }
  }
}
