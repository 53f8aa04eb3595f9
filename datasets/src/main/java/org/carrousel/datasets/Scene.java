package org.carrousel.datasets;

import java.util.List;

/**
 * Generated image of two objects on a plain background with a caption: {@code a small red circle is
 * left of a large blue square}. The caption names the left object first if the horizontal distance
 * is larger than the vertical one, else the upper object.
 *
 * @param first the left or upper object
 * @param relation position of the first object relative to the second
 * @param second the right or lower object
 * @param pixels [channel, row, column] as a flat array of {@code 3 * SIZE * SIZE} unsigned bytes,
 *     red first
 */
public record Scene(SceneObject first, Relation relation, SceneObject second, byte[] pixels) {
  /** Width and height in pixels. */
  public static final int SIZE = 32;

  /** Position of the first object relative to the second. */
  public enum Relation {
    /** The first object is left of the second; the horizontal distance is the larger one. */
    LEFT_OF("left of"),
    /** The first object is above the second; the vertical distance is the larger one. */
    ABOVE("above");

    private final String words;

    Relation(String words) {
      this.words = words;
    }
  }

  /** Attributes of an object without its position. */
  public record SceneObject(SceneColour colour, SceneShape shape, boolean large) {
    Pair pair() {
      return new Pair(colour, shape);
    }

    private String words() {
      return "%s %s %s".formatted(large ? "large" : "small", colour, shape);
    }
  }

  /** Combination of a colour and a shape. */
  public record Pair(SceneColour colour, SceneShape shape) {}

  /** Returns the caption. */
  public String caption() {
    return "a %s is %s a %s".formatted(first.words(), relation.words, second.words());
  }

  /** Returns colour and shape of both objects. */
  public List<Pair> pairs() {
    return List.of(first.pair(), second.pair());
  }
}
