package org.carrousel.recipes.label;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;

/**
 * Reads polyphonic music as JSON: {@code {"train": [piece, ...], "valid": ..., "test": ...}}, a
 * piece being a list of frames, a frame the list of the MIDI pitches that sound (Boulanger-
 * Lewandowski et al. 2012). The labels of a frame are the 88 keys of a piano in the frame after it.
 */
final class Chorales {
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
    byte[] bytes = InputFile.bytes(path, KIND);
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

  /** The parts of a training. */
  static LabelData read(Path path) {
    Chorales file = new Chorales(path);
    return new LabelData(
        file.part("train", true),
        Optional.of(file.part("valid", true)),
        Optional.of(file.part("test", true)));
  }

  /** All pieces, to be told what may follow each frame, the last one included. */
  static StepFile readUnlabelled(Path path) {
    Chorales file = new Chorales(path);
    List<StepSequence> sequences = new ArrayList<>();
    file.parts.keySet().forEach(part -> sequences.addAll(file.part(part, false).sequences()));
    return file.file(sequences);
  }

  /** Names of the keys from the lowest on: A0 to C8. */
  static List<String> keys() {
    return IntStream.range(LOWEST, LOWEST + KEYS)
        .mapToObj(pitch -> NAMES.get(pitch % 12) + (pitch / 12 - 1))
        .toList();
  }

  private StepFile file(List<StepSequence> sequences) {
    return new StepFile(path.toString(), sha256, sequences, keys(), keys(), List.of());
  }

  private StepFile part(String name, boolean labelled) {
    List<List<List<Integer>>> pieces = parts.get(name);
    if (pieces == null || pieces.isEmpty()) {
      throw new BadInputException(
          "%s: no pieces in the part \"%s\"".formatted(path, name), KIND, "check the file");
    }
    List<StepSequence> sequences = new ArrayList<>();
    for (int number = 0; number < pieces.size(); number++) {
      sequences.add(sequence(name + " " + (number + 1), pieces.get(number), labelled));
    }
    return file(sequences);
  }

  private StepSequence sequence(String name, List<List<Integer>> piece, boolean labelled) {
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
      return new StepSequence(name, frames, Optional.empty(), place);
    }
    float[][] next = new float[frames.length - 1][];
    float[][] heard = new float[frames.length - 1][];
    System.arraycopy(frames, 0, heard, 0, heard.length);
    System.arraycopy(frames, 1, next, 0, next.length);
    return new StepSequence(name, heard, Optional.of(new StepLabels.Marks(next)), place);
  }
}
