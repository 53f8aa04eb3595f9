package org.carrousel.recipes.corpora;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.carrousel.audio.AudioFile;
import org.carrousel.audio.Waveform;
import org.carrousel.error.BadInputException;
import org.carrousel.file.FolderListing;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/**
 * Strings of spoken digits, joined from takes of the Free Spoken Digit Dataset (Jackson et al.):
 * {@code DIGIT_SPEAKER_INDEX.wav}, 8 kHz. A string is 3 to 7 takes of one speaker with pauses
 * between. Takes 0 to 4 of each digit and speaker are for testing alone, as the data set's authors
 * specify; takes 5 to 9 are for validation, the others for training. So test speakers are known
 * from training, test takes are not.
 */
public final class SpokenDigitStrings {
  /** Extra recordings of one digit each, of training takes, and a pause. */
  public static final String TEMPLATES = "templates";

  private static final int RATE = 8000;
  private static final Pattern NAME = Pattern.compile("(\\d)_([a-z]+)_(\\d+)\\.wav");
  private static final int TEST_TAKES = 5;
  private static final int VALIDATION_TAKES = 10;
  private static final int SHORTEST = 3;
  private static final int LONGEST = 7;

  /** Seconds. */
  private static final double LONGEST_PAUSE = .2;

  /** Deviation of the noise in pauses, full scale 1: digital silence would mark the borders. */
  private static final double ROOM_NOISE = .001;

  private static final int TEMPLATE_TAKES = 2;

  private record Take(String digit, String speaker, int index, Path file) {}

  private final SplittableRandom random;
  private final List<Take> takes;

  private SpokenDigitStrings(long seed, List<Take> takes) {
    this.random = new SplittableRandom(seed);
    this.takes = takes;
  }

  /** Numbers of strings of the parts. */
  public record Counts(int train, int validation, int test) {
    /** Those of the job {@code fsdd}. */
    public static final Counts JOB = new Counts(2400, 180, 300);
  }

  /**
   * Joins takes into strings; the same for the same seed.
   *
   * @param folder of the recordings
   * @param sha256 digest of the takes
   * @return strings, with recordings of one digit each as the extra {@code templates}
   * @throws BadInputException if a file has another name or rate, or a part has no takes
   */
  public static Dataset<Recording> read(Path folder, String sha256, Counts counts, long seed) {
    SpokenDigitStrings strings = new SpokenDigitStrings(seed, takes(folder));
    List<Recording> train = strings.part("train", VALIDATION_TAKES, 1_000_000, counts.train());
    List<Recording> validation =
        strings.part("validation", TEST_TAKES, VALIDATION_TAKES, counts.validation());
    List<Recording> test = strings.part("test", 0, TEST_TAKES, counts.test());
    String note =
        "Strings of %d to %d digits, joined from takes of one speaker with pauses of up to %s s;"
            + " test strings from takes 0 to 4 alone, validation from 5 to 9, seed %d.";
    return Dataset.of("fsdd", sha256, train)
        .withExtras(Map.of(TEMPLATES, strings.templates()))
        .withNotes(List.of(note.formatted(SHORTEST, LONGEST, LONGEST_PAUSE, seed)))
        .validation(Dataset.of("fsdd", sha256, validation))
        .test(Dataset.of("fsdd", sha256, test));
  }

  private static List<Take> takes(Path folder) {
    List<Take> takes =
        FolderListing.files(folder, ".wav").stream().map(SpokenDigitStrings::take).toList();
    if (takes.isEmpty()) {
      throw new BadInputException(
          folder + ": no .wav files", "recordings of digits", "name the folder recordings");
    }
    return takes;
  }

  private static Take take(Path file) {
    Matcher matcher = NAME.matcher(file.getFileName().toString());
    if (!matcher.matches()) {
      throw new BadInputException(
          file + ": another name", "DIGIT_SPEAKER_INDEX.wav", "rename the file, or move it away");
    }
    int index = Integer.parseInt(matcher.group(3));
    return new Take(matcher.group(1), matcher.group(2), index, file);
  }

  /** Strings of takes of some indices, the speakers in turn. */
  private List<Recording> part(String part, int from, int to, int count) {
    List<String> speakers = takes.stream().map(Take::speaker).distinct().sorted().toList();
    List<Recording> strings = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String speaker = speakers.get(number % speakers.size());
      List<Take> all =
          takes.stream()
              .filter(t -> t.speaker().equals(speaker) && t.index() >= from && t.index() < to)
              .toList();
      if (all.isEmpty()) {
        throw new BadInputException(
            "no takes %d and on of the speaker %s".formatted(from, speaker),
            "takes for the part " + part,
            "fetch the whole data set");
      }
      strings.add(string("%s-%d".formatted(part, number + 1), all));
    }
    return strings;
  }

  private Recording string(String name, List<Take> all) {
    int length = random.nextInt(SHORTEST, LONGEST + 1);
    List<Take> digits = new ArrayList<>();
    for (int digit = 0; digit < length; digit++) {
      digits.add(all.get(random.nextInt(all.size())));
    }
    return new Recording(
        name,
        digits.stream().map(Take::digit).collect(Collectors.joining()),
        digits.get(0).speaker(),
        false,
        new Signal.Sound(joined(digits)),
        name);
  }

  private Waveform joined(List<Take> digits) {
    List<float[]> pieces = new ArrayList<>();
    pieces.add(pause(random.nextDouble(LONGEST_PAUSE)));
    for (Take take : digits) {
      pieces.add(AudioFile.read(take.file(), RATE).samples());
      pieces.add(pause(random.nextDouble(LONGEST_PAUSE)));
    }
    float[] samples = new float[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (float[] piece : pieces) {
      System.arraycopy(piece, 0, samples, at, piece.length);
      at += piece.length;
    }
    return new Waveform(samples, RATE);
  }

  private float[] pause(double seconds) {
    float[] samples = new float[(int) (seconds * RATE)];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) (ROOM_NOISE * random.nextGaussian());
    }
    return samples;
  }

  /** The first training takes of each digit and speaker, and a pause. */
  private List<Recording> templates() {
    List<Recording> templates = new ArrayList<>();
    takes.stream()
        .filter(t -> t.index() >= VALIDATION_TAKES && t.index() < VALIDATION_TAKES + TEMPLATE_TAKES)
        .forEach(t -> templates.add(Recording.sound(t.file(), t.digit(), t.speaker())));
    Waveform silence = new Waveform(pause(LONGEST_PAUSE / 4), RATE);
    templates.add(new Recording("pause", "", "room", false, new Signal.Sound(silence), "a pause"));
    return templates;
  }
}
