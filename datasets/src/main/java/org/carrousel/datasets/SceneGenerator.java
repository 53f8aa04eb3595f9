package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.carrousel.datasets.Scene.Pair;
import org.carrousel.datasets.Scene.Relation;
import org.carrousel.datasets.Scene.SceneObject;

/**
 * Generator of {@link Scene}s. Of the 48 pairs of a colour and a shape, six occur only in the test
 * part and six only in the validation part; every colour and shape occurs in training in other
 * pairs. Colours vary randomly, so that a network cannot infer the shape from an exact colour
 * value.
 */
public final class SceneGenerator {
  private static final List<SceneColour> COLOURS = List.of(SceneColour.values());
  private static final List<SceneShape> SHAPES = List.of(SceneShape.values());
  private static final double SMALL = 4;
  private static final double LARGE = 6.5;

  /** Minimal distance between the edges of two objects, in pixels. */
  private static final double GAP = 1.5;

  /** Minimal difference between two objects' distances along and across the relation, in pixels. */
  private static final double CLEAR = 4;

  /** Sampling points per pixel, horizontally and vertically. */
  private static final int POINTS = 3;

  private static final int BACKGROUND = 70;
  private static final int NOISE = 12;

  /** Largest deviation of an object's colour from the named colour, in each channel. */
  private static final int TINT = 24;

  private final SplittableRandom random;

  private SceneGenerator(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Part of the data, which determines the pairs of a colour and a shape in a scene. */
  public enum Part {
    /** Scenes without pairs of {@link #VALIDATION_PAIRS} and {@link #TEST_PAIRS}. */
    TRAIN,
    /** At least one pair that no other part has. */
    VALIDATION,
    /** At least one pair that no other part has. */
    TEST;

    private boolean takes(Pair first, Pair second) {
      return has(VALIDATION_PAIRS, first, second) == (this == VALIDATION)
          && has(TEST_PAIRS, first, second) == (this == TEST);
    }

    private static boolean has(Set<Pair> pairs, Pair first, Pair second) {
      return pairs.contains(first) || pairs.contains(second);
    }
  }

  /** Pairs that occur only in the test part: one per shape, with distinct colours. */
  public static final Set<Pair> TEST_PAIRS = diagonal(0);

  /** Pairs that occur only in the validation part: one per shape, with distinct colours. */
  public static final Set<Pair> VALIDATION_PAIRS = diagonal(3);

  private static Set<Pair> diagonal(int shift) {
    return IntStream.range(0, SHAPES.size())
        .mapToObj(n -> new Pair(COLOURS.get((n + shift) % COLOURS.size()), SHAPES.get(n)))
        .collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Generates scenes, deterministic for the arguments.
   *
   * @param part determines the pairs of a colour and a shape
   */
  public static List<Scene> generate(Part part, int count, long seed) {
    SceneGenerator generator = new SceneGenerator(seed);
    List<Scene> scenes = new ArrayList<>();
    while (scenes.size() < count) {
      scenes.add(generator.scene(part));
    }
    return scenes;
  }

  private Scene scene(Part part) {
    SceneObject first = randomObject();
    SceneObject second = randomObject();
    while (!part.takes(first.pair(), second.pair())) {
      first = randomObject();
      second = randomObject();
    }
    Relation relation = random.nextBoolean() ? Relation.LEFT_OF : Relation.ABOVE;
    return new Scene(first, relation, second, render(layout(first, relation, second)));
  }

  private SceneObject randomObject() {
    return new SceneObject(
        COLOURS.get(random.nextInt(COLOURS.size())),
        SHAPES.get(random.nextInt(SHAPES.size())),
        random.nextBoolean());
  }

  /** Object with its centre, in pixels, and its colour deviation. */
  private record PlacedObject(SceneObject object, double x, double y, List<Integer> tint) {
    double radius() {
      return object.large() ? LARGE : SMALL;
    }
  }

  private PlacedObject[] layout(SceneObject first, Relation relation, SceneObject second) {
    while (true) {
      PlacedObject a = place(first);
      PlacedObject b = place(second);
      double across = b.x - a.x;
      double down = b.y - a.y;
      double along = relation == Relation.LEFT_OF ? across : down;
      double aside = Math.abs(relation == Relation.LEFT_OF ? down : across);
      if (along >= aside + CLEAR && along >= a.radius() + b.radius() + GAP) {
        return new PlacedObject[] {a, b};
      }
    }
  }

  private PlacedObject place(SceneObject object) {
    double radius = object.large() ? LARGE : SMALL;
    double room = Scene.SIZE - 2 * radius;
    return new PlacedObject(
        object,
        radius + room * random.nextDouble(),
        radius + room * random.nextDouble(),
        List.of(tint(), tint(), tint()));
  }

  private int tint() {
    return random.nextInt(-TINT, TINT + 1);
  }

  private byte[] render(PlacedObject... objects) {
    byte[] pixels = new byte[3 * Scene.SIZE * Scene.SIZE];
    for (int row = 0; row < Scene.SIZE; row++) {
      for (int column = 0; column < Scene.SIZE; column++) {
        double[] colour = {BACKGROUND, BACKGROUND, BACKGROUND};
        for (PlacedObject placed : objects) {
          double covered = covered(placed, row, column);
          for (int channel = 0; channel < 3; channel++) {
            int own = placed.object.colour().channel(channel) + placed.tint.get(channel);
            colour[channel] += covered * (own - colour[channel]);
          }
        }
        for (int channel = 0; channel < 3; channel++) {
          double value = colour[channel] + random.nextInt(-NOISE, NOISE + 1);
          pixels[(channel * Scene.SIZE + row) * Scene.SIZE + column] =
              (byte) Math.round(Math.max(0, Math.min(255, value)));
        }
      }
    }
    return pixels;
  }

  /** Returns the fraction of a pixel that an object covers. */
  private static double covered(PlacedObject placed, int row, int column) {
    int inside = 0;
    for (int i = 0; i < POINTS; i++) {
      for (int j = 0; j < POINTS; j++) {
        double x = (column + (j + .5) / POINTS - placed.x) / placed.radius();
        double y = (row + (i + .5) / POINTS - placed.y) / placed.radius();
        inside += placed.object.shape().covers(x, y) ? 1 : 0;
      }
    }
    return inside / (double) (POINTS * POINTS);
  }
}
