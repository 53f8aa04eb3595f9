package com.example;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
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
  private static final int SIDE = 16;

  /** Share of exact captions on the test part, and the caption of a green square on the left. */
  record Result(double exact, String caption) {}

  static Result run(Path folder) throws IOException {
    var random = new Random(1);
    var images = IntStream.range(0, 120).mapToObj(number -> image(number, random)).toList();
    var config = CaptionConfig.defaults().units(32).batchSize(8).epochs(12);
    var run = Caption.of(config).progress(Progress.quiet()).train(Dataset.of("squares", images));
    run.save(folder.resolve("squares.carrousel"));

    var model = Models.load(folder.resolve("squares.carrousel"), CaptionModel.class);
    var caption = model.predict(List.of(image(124, random))).get(0).caption();
    return new Result(run.metrics().get("test.exact"), caption);
  }

  private static CaptionedImage image(int number, Random random) {
    byte[] values = new byte[RgbImage.CHANNELS * SIDE * SIDE];
    int corner = random.nextInt(SIDE - 5) * SIDE + number % 2 * SIDE / 2 + random.nextInt(4);
    for (int i = 0; i < 25; i++) {
      values[number % 3 * SIDE * SIDE + corner + i / 5 * SIDE + i % 5] = (byte) 255;
    }
    String color = List.of("red", "green", "blue").get(number % 3);
    String caption = "a %s square on the %s".formatted(color, number % 2 == 0 ? "left" : "right");
    return CaptionedImage.of("image " + number, new RgbImage(SIDE, SIDE, values), caption);
  }

  public static void main(String... args) throws IOException {
    System.out.println(run(Path.of("target")));
  }
}
