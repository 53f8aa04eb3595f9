package org.carrousel.recipes.corpora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FileKind;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.image.ImageFile;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.Dataset;

/**
 * Captioned images in the form in which Karpathy and Fei-Fei 2015 published Flickr8k, Flickr30k and
 * COCO: {@code {"images": [{"filename": "a.jpg", "split": "train", "sentences": [{"raw": "A dog
 * runs."}]}]}}. The split {@code restval} joins {@code train}, as is usual. A {@code filepath} is a
 * folder below that of the images. Captions are read from {@code raw}, or else from {@code tokens}.
 */
public final class KarpathyFile {
  private enum Split {
    TRAIN,
    RESTVAL,
    VAL,
    TEST
  }

  private final Path path;
  private final Path folder;
  private final int scaleTo;
  private final Map<Split, List<CaptionedImage>> parts = new EnumMap<>(Split.class);
  private final String sha256;
  private long scaled;

  /**
   * Reads the file and all of its images.
   *
   * @param folder of the images
   * @param scaleTo side in pixels of the square that images are scaled to; 0 for no scaling
   * @throws BadInputException if the file has another form, or an image is missing, damaged, or
   *     without a caption
   */
  public KarpathyFile(Path path, Path folder, int scaleTo) {
    this.path = path;
    this.folder = folder;
    this.scaleTo = scaleTo;
    for (Split split : Split.values()) {
      parts.put(split, new ArrayList<>());
    }
    byte[] bytes = InputFile.bytes(path, "a JSON file in Karpathy's form", FileKind.JSON);
    this.sha256 = Sha256.of(bytes);
    JsonNode images = parsed(bytes).path("images");
    if (!images.isArray() || images.isEmpty()) {
      throw bad("no list \"images\"", null);
    }
    for (int number = 0; number < images.size(); number++) {
      read(images.get(number), number);
    }
  }

  /** Returns a copy with the images in the folder of the file. */
  public static KarpathyFile besideImages(Path path, int scaleTo) {
    return new KarpathyFile(path, path.toAbsolutePath().getParent(), scaleTo);
  }

  /** The images in the parts that the file names. */
  public Dataset<CaptionedImage> parts() {
    return dataset(Split.TRAIN, Split.RESTVAL)
        .validation(dataset(Split.VAL))
        .test(dataset(Split.TEST));
  }

  /** All images, whatever part they are in. */
  public Dataset<CaptionedImage> all() {
    return dataset(Split.values());
  }

  private Dataset<CaptionedImage> dataset(Split... splits) {
    List<CaptionedImage> images =
        Arrays.stream(splits).flatMap(split -> parts.get(split).stream()).toList();
    return Dataset.of(path.getFileName().toString(), sha256, images).withNotes(notes());
  }

  private JsonNode parsed(byte[] bytes) {
    try {
      return JsonMapper.builder().build().readTree(bytes);
    } catch (JsonProcessingException e) {
      throw bad("line %d: %s".formatted(e.getLocation().getLineNr(), e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new IllegalStateException("Bytes cannot fail to be read", e);
    }
  }

  private BadInputException bad(String what, Throwable cause) {
    return new BadInputException(
        path + ": " + what,
        "{\"images\": [{\"filename\": \"a.jpg\", \"split\": \"train\", \"sentences\":"
            + " [{\"raw\": \"A dog runs.\"}]}]}",
        "correct the file",
        cause);
  }

  private void read(JsonNode image, int number) {
    String place = "%s, image %d".formatted(path.getFileName(), number + 1);
    String name = image.path("filename").asText();
    if (name.isEmpty()) {
      throw bad("image %d without a filename".formatted(number + 1), null);
    }
    Path file = folder.resolve(image.path("filepath").asText()).resolve(name);
    if (!Files.exists(file)) {
      throw new BadInputException(
          "%s: %s is not there".formatted(place, file),
          "every image of the file",
          "name the folder of the images with the key images, or correct that key");
    }
    RgbImage pixels = ImageFile.read(file);
    if (scaleTo > 0) {
      scaled += pixels.width() == scaleTo && pixels.height() == scaleTo ? 0 : 1;
      pixels = pixels.scaled(scaleTo, scaleTo);
    }
    parts
        .get(split(image.path("split").asText(), place))
        .add(new CaptionedImage(name, pixels, captions(image.path("sentences"), place), place));
  }

  private Split split(String name, String place) {
    for (Split split : Split.values()) {
      if (split.name().toLowerCase(Locale.ROOT).equals(name)) {
        return split;
      }
    }
    throw new BadInputException(
        "%s: split \"%s\"".formatted(place, name),
        "train, restval, val or test",
        "correct the file");
  }

  private static List<String> captions(JsonNode sentences, String place) {
    List<String> captions =
        StreamSupport.stream(sentences.spliterator(), false).map(KarpathyFile::caption).toList();
    if (captions.isEmpty() || captions.stream().anyMatch(String::isBlank)) {
      throw new BadInputException(
          "%s: %s".formatted(place, captions.isEmpty() ? "no sentence" : "an empty sentence"),
          "sentences with a text raw, or with tokens",
          "leave the image or the sentence out");
    }
    return captions;
  }

  private static String caption(JsonNode sentence) {
    if (sentence.path("raw").isTextual()) {
      return sentence.path("raw").asText().strip();
    }
    return String.join(
        " ",
        StreamSupport.stream(sentence.path("tokens").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }

  private List<String> notes() {
    return scaled == 0
        ? List.of()
        : List.of(
            "%d images of %s were scaled to %d × %d pixels, whatever the ratio of their sides."
                .formatted(scaled, path.getFileName(), scaleTo, scaleTo));
  }
}
