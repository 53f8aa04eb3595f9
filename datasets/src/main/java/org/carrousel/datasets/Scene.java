package org.carrousel.datasets;

import java.util.List;

/**
 * A generated picture of two things on a plain ground, and what it shows in words: {@code a small
 * red circle is left of a large blue square}. The thing that comes first in the words is the left
 * one where the two are farther apart across than up and down, else the upper one.
 *
 * @param first the left or upper thing
 * @param relation of the first to the second
 * @param second the right or lower thing
 * @param pixels [channel][row][column] in one array of {@code 3 SIZE SIZE} unsigned bytes, red
 *     first
 */
public record Scene(Thing first, Relation relation, Thing second, byte[] pixels) {
  /** Rows and columns of pixels. */
  public static final int SIZE = 32;

  /** How the first thing lies to the second. */
  public enum Relation {
    /** Farther apart across than up and down. */
    LEFT_OF("left of"),
    /** Farther apart up and down. */
    ABOVE("above");

    private final String words;

    Relation(String words) {
      this.words = words;
    }
  }

  /** What a thing is, but for its place. */
  public record Thing(SceneColour colour, SceneShape shape, boolean large) {
    Pair pair() {
      return new Pair(colour, shape);
    }

    private String words() {
      return "%s %s %s".formatted(large ? "large" : "small", colour, shape);
    }
  }

  /** A colour and a shape together. */
  public record Pair(SceneColour colour, SceneShape shape) {}

  /** In words. */
  public String caption() {
    return "a %s is %s a %s".formatted(first.words(), relation.words, second.words());
  }

  /** Both things' colour and shape. */
  public List<Pair> pairs() {
    return List.of(first.pair(), second.pair());
  }
}
