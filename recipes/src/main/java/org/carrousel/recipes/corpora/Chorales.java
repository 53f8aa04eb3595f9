package org.carrousel.recipes.corpora;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FileKind;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Reader of polyphonic music as JSON: {@code {"train": [piece, ...], "valid": ..., "test": ...}}. A
 * piece is a list of frames, a frame a list of the MIDI pitches that sound (Boulanger-Lewandowski
 * et al. 2012). Features of a frame are the 88 keys of a piano, 1 if a key sounds, else 0; its
 * labels are the same keys in the next frame.
 */
public final class Chorales {
  private static final int LOWEST = 21;
  private static final int KEYS = 88;
  private static final List<String> NAMES =
      List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");
  private static final String KIND =
      "JSON with the parts train, valid and test: lists of pieces, lists of frames, lists of"
          + " pitches";

  private final Path path;
  private final String sha256;
  private final Map<String, List<List<List<Integer>>>> parts;

  private Chorales(Path path) {
    this.path = path;
    byte[] bytes = InputFile.bytes(path, KIND, FileKind.JSON);
    sha256 = Sha256.of(bytes);
    try {
      parts =
          JsonMapper.builder()
              .build()
              .readValue(
                  new String(bytes, StandardCharsets.UTF_8),
                  new TypeReference<LinkedHashMap<String, List<List<List<Integer>>>>>() {});
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          "%s: %s".formatted(path, e.getOriginalMessage()), KIND, "check the file", e);
    }
  }

  /**
   * Reads the three parts with their labels. The last frame of a piece has no label and is left
   * out.
   *
   * @throws BadInputException if the file is missing or malformed
   */
  public static Dataset<TaggedSequence> read(Path path) {
    Chorales file = new Chorales(path);
    return file.dataset(file.part("train", true))
        .validation(file.dataset(file.part("valid", true)))
        .test(file.dataset(file.part("test", true)));
  }

  /**
   * Reads the pieces of all parts, with every frame and without labels, for predictions.
   *
   * @throws BadInputException if the file is missing or malformed
   */
  public static Dataset<TaggedSequence> readUnlabelled(Path path) {
    Chorales file = new Chorales(path);
    return file.dataset(
        file.parts.keySet().stream().flatMap(part -> file.part(part, false).stream()).toList());
  }

  /** Names of the keys, the lowest first: A0 to C8. */
  static List<String> keys() {
    return IntStream.range(LOWEST, LOWEST + KEYS)
        .mapToObj(pitch -> NAMES.get(pitch % 12) + (pitch / 12 - 1))
        .toList();
  }

  private Dataset<TaggedSequence> dataset(List<TaggedSequence> pieces) {
    return Dataset.of(path.toString(), sha256, pieces).withFeatures(keys()).withLabels(keys());
  }

  private List<TaggedSequence> part(String name, boolean labelled) {
    List<List<List<Integer>>> pieces = parts.get(name);
    if (pieces == null || pieces.isEmpty()) {
      throw new BadInputException(
          "%s: no pieces in the part \"%s\"".formatted(path, name), KIND, "check the file");
    }
    List<TaggedSequence> sequences = new ArrayList<>();
    for (int number = 0; number < pieces.size(); number++) {
      sequences.add(sequence(name + " " + (number + 1), pieces.get(number), labelled));
    }
    return sequences;
  }

  private TaggedSequence sequence(String name, List<List<Integer>> piece, boolean labelled) {
    String place = "%s, %s".formatted(path, name);
    if (piece.size() < (labelled ? 2 : 1)) {
      throw new BadInputException(
          "%s: %d frames".formatted(place, piece.size()),
          "a frame and one that follows it",
          "leave the piece out");
    }
    float[][] frames = new float[piece.size()][KEYS];
    for (int frame = 0; frame < frames.length; frame++) {
      for (int pitch : piece.get(frame)) {
        if (pitch < LOWEST || pitch >= LOWEST + KEYS) {
          throw new BadInputException(
              "%s, frame %d: pitch %d".formatted(place, frame + 1, pitch),
              "a key of a piano: %d to %d".formatted(LOWEST, LOWEST + KEYS - 1),
              "transpose the piece, or leave it out");
        }
        frames[frame][pitch - LOWEST] = 1;
      }
    }
    if (!labelled) {
      return TaggedSequence.unlabelled(name, frames, place);
    }
    return TaggedSequence.ofMarks(
        name,
        Arrays.copyOf(frames, frames.length - 1),
        Arrays.copyOfRange(frames, 1, frames.length),
        place);
  }
}
