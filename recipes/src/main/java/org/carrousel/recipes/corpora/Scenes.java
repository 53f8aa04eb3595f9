package org.carrousel.recipes.corpora;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.carrousel.datasets.Scene;
import org.carrousel.datasets.SceneGenerator;
import org.carrousel.datasets.SceneGenerator.Part;
import org.carrousel.file.Sha256;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;

/** Generated scenes with captions; some pairs of a colour and a shape are in the test part only. */
public final class Scenes {
  /** Name of the extra examples whose pairs of a colour and a shape the training part has. */
  public static final String SEEN = "seen";

  /** Number of training images by the name of the data in jobs. */
  private static final Map<String, Integer> SIZES =
      new TreeMap<>(Map.of("scenes", 20_000, "few-scenes", 12_000));

  private static final int VALIDATION = 500;
  private static final int TEST = 1000;
  private static final int SEEN_COUNT = 500;

  private Scenes() {}

  /** Names of the data in jobs. */
  public static List<String> names() {
    return List.copyOf(SIZES.keySet());
  }

  /** Generates the data of a name. */
  public static Dataset<CaptionedImage> generate(String name) {
    int train = SIZES.get(name);
    String settings =
        "%s, %d training, %d validation, %d test, %d seen, seeds 1 to 4"
            .formatted(name, train, VALIDATION, TEST, SEEN_COUNT);
    String sha256 = Sha256.of(settings);
    return Dataset.of(name, sha256, images(Part.TRAIN, train, 1, "train"))
        .validation(Dataset.of(name, sha256, images(Part.VALIDATION, VALIDATION, 2, "validation")))
        .test(Dataset.of(name, sha256, images(Part.TEST, TEST, 3, "test")))
        .withExtras(Map.of(SEEN, images(Part.TRAIN, SEEN_COUNT, 4, SEEN)))
        .withNotes(
            List.of(
                "Six pairs of a colour and a shape are in the test part only, six others in the"
                    + " validation part only: every test image has at least one pair that no"
                    + " training image has. Each colour and each shape occurs in other pairs of"
                    + " the training part."));
  }

  private static List<CaptionedImage> images(Part part, int count, long seed, String name) {
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
