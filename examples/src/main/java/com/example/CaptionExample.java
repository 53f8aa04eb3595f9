package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.caption.Caption;
import org.carrousel.recipes.caption.CaptionConfig;
import org.carrousel.recipes.caption.CaptionModel;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.training.Progress;

/** Says which color a square has and on which side of the image it is. */
final class CaptionExample {
  private static final List<String> COLORS = List.of("red", "green", "blue");
  private static final int SIDE = 16;

  /** Share of exact captions on the test part, and the caption of a green square on the left. */
  record Result(double exact, String caption) {}

  static Result run(Path folder) throws IOException {
    var random = new Random(1);
    var images = Stream.generate(() -> image(random.nextInt(3), random.nextBoolean(), random));
    var data = Dataset.of("squares", images.limit(120).toList());
    var config = CaptionConfig.defaults().units(32).beam(2).batchSize(8).epochs(12);
    var run = Caption.of(config).progress(Progress.quiet()).train(data);
    run.save(folder.resolve("squares.carrousel"));

    var model = Models.load(folder.resolve("squares.carrousel"), CaptionModel.class);
    var caption = model.predict(List.of(image(1, true, random))).get(0).caption();
    return new Result(run.metrics().get("test.exact"), caption);
  }

  private static CaptionedImage image(int color, boolean left, Random random) {
    byte[] values = new byte[RgbImage.CHANNELS * SIDE * SIDE];
    int corner = random.nextInt(SIDE - 5) * SIDE + (left ? 0 : SIDE / 2) + random.nextInt(4);
    for (int i = 0; i < 25; i++) {
      values[color * SIDE * SIDE + corner + i / 5 * SIDE + i % 5] = (byte) 255;
    }
    String caption = "a " + COLORS.get(color) + " square on the " + (left ? "left" : "right");
    return CaptionedImage.of("square", new RgbImage(SIDE, SIDE, values), caption);
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
