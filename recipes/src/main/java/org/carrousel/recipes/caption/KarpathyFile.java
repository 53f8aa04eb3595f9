package org.carrousel.recipes.caption;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.image.ImageFile;
import org.carrousel.image.RgbImage;
import org.carrousel.recipes.run.DataSource;

/**
 * Captioned pictures as Karpathy and Fei-Fei 2015 published Flickr8k, Flickr30k and COCO: {@code
 * {"images": [{"filename": "a.jpg", "split": "train", "sentences": [{"raw": "A dog runs."}]}]}}.
 * The split {@code restval} joins {@code train}, as is usual. A {@code filepath} is a folder below
 * that of the pictures. Captions are taken {@code raw}, or else as {@code tokens}.
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
  private final CaptionConfig config;
  private final Map<Split, List<CaptionedImage>> parts = new EnumMap<>(Split.class);
  private long scaled;

  private KarpathyFile(Path path, CaptionConfig config) {
    this.path = path;
    this.folder = config.images().map(Path::of).orElseGet(() -> path.toAbsolutePath().getParent());
    this.config = config;
    for (Split split : Split.values()) {
      parts.put(split, new ArrayList<>());
    }
  }

  /**
   * Reads the file and all of its pictures.
   *
   * @param config says where the pictures are, and whether they are scaled
   * @throws BadInputException if the file has another form, or a picture is missing, damaged, or
   *     without a caption
   */
  public static CaptionData read(Path path, CaptionConfig config) {
    return new KarpathyFile(path, config).data();
  }

  private CaptionData data() {
    byte[] bytes = InputFile.bytes(path, "a JSON file in Karpathy's form");
    JsonNode images = parsed(bytes).path("images");
    if (!images.isArray() || images.isEmpty()) {
      throw bad("no list \"images\"", null);
    }
    for (int number = 0; number < images.size(); number++) {
      read(images.get(number), number);
    }
    List<CaptionedImage> train = new ArrayList<>(parts.get(Split.TRAIN));
    train.addAll(parts.get(Split.RESTVAL));
    return new CaptionData(
        new DataSource(path.getFileName().toString(), Sha256.of(bytes), images.size()),
        train,
        parts.get(Split.VAL),
        parts.get(Split.TEST),
        List.of(),
        notes());
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
          "every picture of the file",
          config.images().isPresent()
              ? "check the key images"
              : "name the folder of the pictures with the key images");
    }
    RgbImage pixels = ImageFile.read(file);
    if (config.scaleTo().isPresent()) {
      int side = config.scaleTo().get();
      scaled += pixels.width() == side && pixels.height() == side ? 0 : 1;
      pixels = pixels.scaled(side, side);
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
          "leave the picture or the sentence out");
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
            "%d pictures were scaled to %d × %d pixels, whatever the ratio of their sides."
                .formatted(scaled, config.scaleTo().orElseThrow(), config.scaleTo().orElseThrow()));
  }
}
