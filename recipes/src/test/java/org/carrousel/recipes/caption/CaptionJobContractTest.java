package org.carrousel.recipes.caption;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.carrousel.recipes.JobContract;

/** Images in a folder of their own, named relative to the job. */
class CaptionJobContractTest implements JobContract {
  private static final String JOB =
      """
      data: colours.json
      images: pictures
      filters: 2
      image-units: 3
      attention: additive
      embedding: 3
      beam: 2
      maximal-length: 5
      dropout: 0.2
      """;

  @Override
  public Path writeFiles(Path folder) throws IOException {
    Files.createDirectories(folder.resolve("pictures"));
    for (int number = 0; number < 12; number++) {
      write(folder.resolve("pictures/p%d.png".formatted(number)), number);
    }
    String images =
        IntStream.range(0, 12)
            .mapToObj(CaptionJobContractTest::entry)
            .collect(Collectors.joining(",\n"));
    Files.writeString(folder.resolve("colours.json"), "{\"images\": [" + images + "]}");
    Path file = folder.resolve("new.png");
    write(file, 7);
    return file;
  }

  @Override
  public Job job() {
    return new Job("caption", JOB, "units=4", "predictions.csv", "attention-1.png");
  }

  private static String entry(int number) {
    return "{\"filename\": \"p%d.png\", \"split\": \"%s\", \"sentences\": [{\"raw\": \"A %s one.\"}]}"
        .formatted(
            number,
            number < 8 ? "train" : number < 10 ? "val" : "test",
            List.of("red", "green", "blue").get(number % 3));
  }

  private static void write(Path file, int number) throws IOException {
    BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
    for (int pixel = 0; pixel < 64; pixel++) {
      image.setRGB(pixel % 8, pixel / 8, (200 + number) << (16 - 8 * (number % 3)));
    }
    ImageIO.write(image, "png", file.toFile());
  }
}
