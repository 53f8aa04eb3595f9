package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carrousel.datasets.Scene;
import org.carrousel.datasets.SceneGenerator;
import org.carrousel.datasets.SceneGenerator.Part;
import org.carrousel.file.Sha256;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.caption.CaptionData;
import org.carrousel.recipes.caption.CaptionedImage;
import org.carrousel.recipes.run.DataSource;

/** Generated scenes, some colours and shapes of which are together in the test part alone. */
final class SceneData {
  /** By what the key {@code data} calls them: how many training pictures. */
  private static final Map<String, Integer> SIZES =
      new TreeMap<>(Map.of("scenes", 20_000, "few-scenes", 4_000));

  private static final int VALIDATION = 500;
  private static final int TEST = 1000;
  private static final int SEEN = 500;

  private SceneData() {}

  static Set<String> names() {
    return SIZES.keySet();
  }

  /** The validation part has pairs of a colour and a shape that are in no other part. */
  static CaptionData generated(String name) {
    int train = SIZES.get(name);
    String settings =
        "%s, %d training, %d validation, %d test, %d seen, seeds 1 to 4"
            .formatted(name, train, VALIDATION, TEST, SEEN);
    return new CaptionData(
        new DataSource(
            name,
            Sha256.of(settings.getBytes(StandardCharsets.UTF_8)),
            train + VALIDATION + TEST + SEEN),
        part(Part.TRAIN, train, 1, "train"),
        part(Part.VALIDATION, VALIDATION, 2, "validation"),
        part(Part.TEST, TEST, 3, "test"),
        part(Part.TRAIN, SEEN, 4, "seen"),
        List.of(
            "Six pairs of a colour and a shape are in the test part alone, and six others in the"
                + " validation part alone: every test picture has at least one pair that no"
                + " training picture has, though each colour and each shape is there in others."));
  }

  private static List<CaptionedImage> part(Part part, int count, long seed, String name) {
    List<Scene> scenes = SceneGenerator.generate(part, count, seed);
    return IntStream.range(0, count)
        .mapToObj(
            number -> {
              Scene scene = scenes.get(number);
              String title = "%s-%d".formatted(name, number + 1);
              return new CaptionedImage(
                  title,
                  new RgbImage(Scene.SIZE, Scene.SIZE, scene.pixels()),
                  List.of(scene.caption()),
                  "scenes, " + title);
            })
        .toList();
  }
}
