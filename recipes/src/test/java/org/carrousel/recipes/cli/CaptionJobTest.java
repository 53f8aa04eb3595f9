package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small captions through the command: files, prediction, resuming. */
@Tag("whole-job")
class CaptionJobTest {
  private static final List<String> COLOURS = List.of("red", "green", "blue");

  @TempDir Path folder;

  @BeforeEach
  void smallJob() throws IOException {
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
        folder.resolve("colours.yaml"),
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

  private Path results() {
    return folder.resolve("jobs/colours");
  }

  private Outcome run(String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "caption",
                "--job",
                folder.resolve("colours.yaml").toString(),
                "--output",
                folder.resolve("jobs").toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  private Outcome predict(Path input, String... options) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "predict",
                "--model",
                results().resolve("model.carrousel").toString(),
                "--input",
                input.toString()));
    arguments.addAll(List.of(options));
    return Outcome.here(arguments.toArray(String[]::new));
  }

  @Test
  void leavesItsResultsInItsFolderAndPredicts() throws IOException {
    Outcome outcome = run().assertDone();

    assertThat(outcome.out()).startsWith("colours: 8 training, 2 validation, 2 test images of ");
    for (String name :
        List.of(
            "job.yaml",
            "model.carrousel",
            "predictions.csv",
            "report.html",
            "loss.png",
            "attention-1.png",
            "checkpoints/seed-2.zip")) {
      assertThat(results().resolve(name)).isNotEmptyFile();
    }
    assertThat(
            results().resolve("right.png").toFile().exists()
                || results().resolve("wrong.png").toFile().exists())
        .isTrue();
    assertThat(Files.readString(results().resolve("predictions.csv")))
        .startsWith("name,caption,right,own\np10.png,")
        .contains("A green picture.");
    JsonNode metrics =
        JsonMapper.builder().build().readTree(results().resolve("metrics.json").toFile());
    assertThat(metrics.path("recipe").asText()).isEqualTo("caption");
    assertThat(metrics.path("metrics").fieldNames())
        .toIterable()
        .containsExactly("test.exact", "test.bleu");
    assertThat(metrics.path("seeds")).hasSize(2);
    assertThat(metrics.path("baselines").fieldNames())
        .toIterable()
        .containsExactly("most frequent caption", "nearest picture");
    assertThat(metrics.at("/baselines/nearest picture/test.exact").asDouble()).isEqualTo(1);

    String csv = predict(folder.resolve("pictures")).assertDone().out();
    assertThat(csv)
        .startsWith("name,rank,caption,log_probability,complete\np0.png,1,")
        .contains("\np0.png,2,", "\np11.png,1,");
    assertThat(csv.lines()).hasSize(1 + 2 * 12);
    predict(folder.resolve("pictures/p3.png"), "--future", "x.csv")
        .assertBadInput("a file of the future, x.csv, for the recipe caption", "leave it out");
    predict(folder.resolve("colours.json"))
        .assertBadInput("colours.json: no picture of a known kind");
  }

  @Test
  void aPredictionMayChangeTheSearch() throws IOException {
    run().assertDone();
    Path image = folder.resolve("pictures/p3.png");

    assertThat(predict(image, "--set", "beam=4", "--set", "best=4").assertDone().out().lines())
        .hasSize(5);
    assertThat(predict(image, "--set", "beam=1").assertDone().out().lines()).hasSize(2);
    assertThat(predict(image, "--set", "maximal-length=1").assertDone().out())
        .doesNotContainPattern(",[a-z]+ [a-z]+,[^,]+,true")
        .doesNotContainPattern(",[a-z]+ [a-z]+ [a-z]+,");
    predict(image, "--set", "best=9").assertBadInput("best: 9", "1 to the beam, which is 2");
  }

  /** All of its images are test images then, whatever their splits. */
  @Test
  void aTestFileOfItsOwnIsMeasured() throws IOException {
    run("--set", "test-data=" + folder.resolve("colours.json")).assertDone();

    assertThat(Files.readAllLines(results().resolve("predictions.csv"))).hasSize(13);
  }

  @Test
  void badDataLeavesNothingBehind() throws IOException {
    Files.delete(folder.resolve("pictures/p5.png"));

    run().assertBadInput("colours.json, image 6: ", "p5.png is not there");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }
}
