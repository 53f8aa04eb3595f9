package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.corpora.KarpathyFile;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small file in the form of Karpathy's, with JPEG and PNG files in two folders. */
class CaptionFilesTest {
  private static final String JSON =
      """
      {"images": [
        {"filename": "a.jpg", "split": "train", "imgid": 0, "sentids": [0, 1],
         "sentences": [{"raw": "A dog runs . ", "tokens": ["a", "dog", "runs"], "imgid": 0},
                       {"raw": "Dog!", "tokens": ["dog"], "imgid": 0}]},
        {"filename": "b.png", "filepath": "val2014", "split": "restval",
         "sentences": [{"tokens": ["two", "cats"]}]},
        {"filename": "a.jpg", "split": "val", "sentences": [{"raw": "One."}]},
        {"filename": "c.png", "filepath": "val2014", "split": "test",
         "sentences": [{"raw": "Three."}]}
      ], "dataset": "small"}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writePictures() throws IOException {
    Files.createDirectory(folder.resolve("val2014"));
    write("a.jpg", "jpg", 12);
    write("val2014/b.png", "png", 12);
    write("val2014/c.png", "png", 12);
  }

  private void write(String name, String format, int width) throws IOException {
    BufferedImage image = new BufferedImage(width, 10, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(image, format, folder.resolve(name).toFile());
  }

  private Dataset<CaptionedImage> read(String json, CaptionConfig config) throws IOException {
    return Caption.read(Files.writeString(folder.resolve("dataset.json"), json), config);
  }

  @Test
  void partsCaptionsAndPicturesAreRead() throws IOException {
    Dataset<CaptionedImage> data = read(JSON, CaptionConfig.defaults());

    assertThat(data.examples()).extracting(CaptionedImage::name).containsExactly("a.jpg", "b.png");
    assertThat(data.examples().get(0).captions()).containsExactly("A dog runs .", "Dog!");
    assertThat(data.examples().get(1).captions()).containsExactly("two cats");
    assertThat(data.examples().get(0).image().size()).isEqualTo("12 × 10");
    assertThat(data.validation().orElseThrow().examples())
        .extracting(CaptionedImage::captions)
        .containsExactly(List.of("One."));
    assertThat(data.test().orElseThrow().examples())
        .extracting(CaptionedImage::place)
        .containsExactly("dataset.json, image 4");
    assertThat(data.notes()).isEmpty();
    assertThat(data.source().name()).isEqualTo("dataset.json");
    assertThat(data.source().rows()).isEqualTo(4);
  }

  /** A file for the keys test-data and validation-data may have any splits. */
  @Test
  void allImagesOfAFileMayBeOnePart() throws IOException {
    read(JSON, CaptionConfig.defaults());

    assertThat(KarpathyFile.besideImages(folder.resolve("dataset.json"), 0).all().examples())
        .extracting(CaptionedImage::name)
        .containsExactly("a.jpg", "b.png", "a.jpg", "c.png");
  }

  @Test
  void picturesAreScaledIfAskedAndThatIsSaid() throws IOException {
    Dataset<CaptionedImage> data = read(JSON, CaptionConfig.defaults().scaleTo(8));

    assertThat(data.examples().get(0).image().size()).isEqualTo("8 × 8");
    assertThat(data.notes())
        .singleElement()
        .asString()
        .startsWith("4 images of dataset.json were scaled to 8 × 8");
  }

  @Test
  void picturesOfDifferentSizesAreRefused() throws IOException {
    write("val2014/c.png", "png", 11);
    Dataset<CaptionedImage> data = read(JSON, CaptionConfig.defaults());

    assertBad(
        () -> Caption.of(CaptionConfig.defaults()).train(data),
        "dataset.json, image 4: a picture of 11 × 10 pixels",
        "12 × 10");
  }

  @Test
  void thePicturesMayLieElsewhere() throws IOException {
    Path json = Files.writeString(folder.resolve("dataset.json"), JSON);

    assertBad(
        () -> new KarpathyFile(json, Path.of("/nowhere"), 0),
        "dataset.json, image 1: /nowhere/a.jpg is not there",
        "correct that key");
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Path moved = Files.move(json, inner.resolve("dataset.json"));
    assertThat(new KarpathyFile(moved, folder, 0).all().examples()).hasSize(4);
  }

  @Test
  void whatIsWrongIsNamed() throws IOException {
    CaptionConfig config = CaptionConfig.defaults();
    assertBad(
        () -> read(JSON.replace("c.png", "d.png"), config),
        "dataset.json, image 4: ",
        "d.png is not there",
        "key images");
    assertBad(
        () -> read(JSON.replace("\"val\"", "\"dev\""), config),
        "dataset.json, image 3: split \"dev\"",
        "train, restval, val or test");
    assertBad(
        () -> read(JSON.replace("[{\"raw\": \"One.\"}]", "[]"), config),
        "dataset.json, image 3: no sentence");
    assertBad(
        () -> read(JSON.replace("One.", " "), config), "dataset.json, image 3: an empty sentence");
    assertBad(() -> read("{\"pictures\": []}", config), "dataset.json: no list \"images\"");
    assertBad(() -> read("{\n\"images\": [}", config), "dataset.json: line 2: ");
    assertBad(
        () -> read("{\"images\": [{\"split\": \"train\"}]}", config), "image 1 without a filename");
    assertBad(() -> Caption.read(folder.resolve("none.json"), config), "none.json: no such file");
    Files.writeString(folder.resolve("a.jpg"), "no picture");
    assertBad(() -> read(JSON, config), "a.jpg: not an image of a supported format");
  }

  @Test
  void aFileWithoutATestPartIsRefused() throws IOException {
    Dataset<CaptionedImage> data =
        read(JSON.replace("\"test\"", "\"train\""), CaptionConfig.defaults());

    assertBad(() -> Caption.of(CaptionConfig.defaults()).train(data), "dataset.json: no test part");
    Dataset<CaptionedImage> untrained =
        read(JSON.replace("train", "val"), CaptionConfig.defaults());
    Dataset<CaptionedImage> none = untrained.withExamples(List.of());
    assertBad(
        () -> Caption.of(CaptionConfig.defaults()).train(none), "dataset.json: no training part");
  }

  @Test
  void aFolderOfPicturesIsReadInTheOrderOfNames() throws IOException {
    write("B.JPG", "jpg", 5);
    Files.writeString(folder.resolve("notes.txt"), "no picture");

    assertThat(ImageFiles.read(folder))
        .extracting(CaptionedImage::name)
        .containsExactly("B.JPG", "a.jpg");
    assertThat(ImageFiles.read(folder.resolve("a.jpg"))).hasSize(1);
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertBad(() -> ImageFiles.read(empty), "empty: a folder without pictures");
  }

  private static void assertBad(ThrowingCallable call, String... parts) {
    assertThatThrownBy(call).isInstanceOf(BadInputException.class).hasMessageContainingAll(parts);
  }
}
