package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small captions through the command: measures, prediction. */
@Tag("whole-job")
class CaptionJobTest {
  private static final List<String> COLOURS = List.of("red", "green", "blue");

  @TempDir Path folder;
  private JobFixture job;

  @BeforeEach
  void smallJob() throws IOException {
    job = new JobFixture("caption", folder, "colours");
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    for (int number = 0; number < 12; number++) {
      BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
      for (int pixel = 0; pixel < 64; pixel++) {
        image.setRGB(pixel % 8, pixel / 8, (200 + number) << (16 - 8 * (number % 3)));
      }
      ImageIO.write(image, "png", pictures.resolve("p" + number + ".png").toFile());
    }
    Files.writeString(folder.resolve("colours.json"), json());
    Files.writeString(
        job.settings(),
        """
        recipe: caption
        data: %s
        images: %s
        filters: 2
        image-units: 3
        units: 3
        attention: additive
        embedding: 3
        dropout: 0.1
        epochs: 2
        batch-size: 4
        beam: 2
        maximal-length: 5
        seeds: 2
        """
            .formatted(folder.resolve("colours.json"), pictures));
  }

  private static String json() {
    return IntStream.range(0, 12)
        .mapToObj(
            number ->
                """
                {"filename": "p%d.png", "split": "%s", "sentences": [{"raw": "A %s picture."}]}\
                """
                    .formatted(
                        number,
                        number < 8 ? "train" : number < 10 ? "val" : "test",
                        COLOURS.get(number % 3)))
        .collect(Collectors.joining(",\n", "{\"images\": [\n", "\n]}\n"));
  }

  @Test
  void leavesItsResultsInItsFolderAndPredicts() throws IOException {
    Outcome outcome = job.run().assertDone();

    assertThat(outcome.out()).startsWith("colours: 8 training, 2 validation, 2 test images of ");
    assertThat(
            job.result("right.png").toFile().exists() || job.result("wrong.png").toFile().exists())
        .isTrue();
    assertThat(Files.readString(job.result("predictions.csv")))
        .startsWith("name,caption,right,own\np10.png,")
        .contains("A green picture.");
    JsonNode metrics = job.metrics();
    assertThat(job.names("metrics")).containsExactly("test.exact", "test.bleu");
    assertThat(job.names("baselines")).containsExactly("most frequent caption", "nearest picture");
    assertThat(metrics.at("/baselines/nearest picture/test.exact").asDouble()).isEqualTo(1);

    String csv = job.predict(folder.resolve("pictures")).assertDone().out();
    assertThat(csv)
        .startsWith("name,rank,caption,log_probability,complete\np0.png,1,")
        .contains("\np0.png,2,", "\np11.png,1,");
    assertThat(csv.lines()).hasSize(1 + 2 * 12);
    job.predict(folder.resolve("colours.json"))
        .assertBadInput("colours.json: not an image of a supported format");
  }

  @Test
  void aPredictionMayChangeTheSearch() throws IOException {
    job.run().assertDone();
    Path image = folder.resolve("pictures/p3.png");

    assertThat(job.predictWith(image, "beam=4", "best=4").assertDone().out().lines()).hasSize(5);
    assertThat(job.predictWith(image, "beam=1").assertDone().out().lines()).hasSize(2);
    assertThat(job.predictWith(image, "maximal-length=1").assertDone().out())
        .doesNotContainPattern(",[a-z]+ [a-z]+,[^,]+,true")
        .doesNotContainPattern(",[a-z]+ [a-z]+ [a-z]+,");
    job.predictWith(image, "best=9").assertBadInput("best: 9", "1 to the beam, which is 2");
  }

  /** All of its images are test images then, whatever their splits. */
  @Test
  void aTestFileOfItsOwnIsMeasured() throws IOException {
    job.runWith("test-data=" + folder.resolve("colours.json")).assertDone();

    assertThat(job.resultLines("predictions.csv")).hasSize(13);
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.delete(folder.resolve("pictures/p5.png"));

    job.run().assertBadInput("colours.json, image 6: ", "p5.png is not there");
    assertThat(job.output()).doesNotExist();
  }
}
