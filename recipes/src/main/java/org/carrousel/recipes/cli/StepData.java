package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.CumulativeSum;
import org.carrousel.datasets.Dataset;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.label.LabelConfig;
import org.carrousel.recipes.label.LabelData;
import org.carrousel.recipes.label.SpeechOptions;
import org.carrousel.recipes.label.StepFile;
import org.carrousel.recipes.label.StepFiles;
import org.carrousel.recipes.label.StepLabels;
import org.carrousel.recipes.label.StepSequence;
import org.carrousel.recipes.label.SyntheticSpeech;
import org.carrousel.recipes.settings.Setting;

/**
 * The labelled sequences that a job's keys {@code data}, {@code test-data}, {@code speech} name.
 */
final class StepData {
  private static final String GENERATED = "cumulative-sum";
  private static final int TRAINING = 5000;
  private static final int TEST = 1000;
  private static final List<String> SPEECH = List.of("sentences", "voices", "test-voices");

  private StepData() {}

  /**
   * @param settings those of the three keys that are there
   */
  static LabelData read(JobFile job, Map<String, Setting> settings, LabelConfig config) {
    Setting data = settings.get("data");
    Setting test = settings.get("test-data");
    Setting speech = settings.get("speech");
    JobData.require(job, data, "a file, a folder of labelled speech, or the id of a data set");
    if (data.text().equals(GENERATED)) {
      return new LabelData(
          generated(TRAINING, 1), Optional.empty(), Optional.of(generated(TEST, 2)));
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    if (speech != null) {
      Path text = dataset.map(known -> only(data, known, ".txt")).orElse(Path.of(data.text()));
      return SyntheticSpeech.of(text, data.text(), options(speech), config.rate());
    }
    if (dataset.isPresent()) {
      LabelData read = StepFiles.read(sequences(data, dataset.get()), config);
      return named(read, dataset.get().id());
    }
    LabelData read = StepFiles.read(Path.of(data.text()), config);
    return test == null
        ? read
        : new LabelData(
            read.training(),
            read.validation(),
            Optional.of(StepFiles.read(Path.of(test.text()), config).training()));
  }

  private static SpeechOptions options(Setting speech) {
    Map<String, Setting> group = speech.group(SPEECH);
    SpeechOptions defaults = SpeechOptions.defaults();
    Setting sentences = group.get("sentences");
    Setting voices = group.get("voices");
    Setting testVoices = group.get("test-voices");
    return new SpeechOptions(
        sentences == null ? defaults.sentences() : sentences.integer(1),
        voices == null ? defaults.voices() : voices.list(),
        testVoices == null ? defaults.testVoices() : testVoices.list());
  }

  /** Of the chorales, frames of quarter notes. */
  private static Path sequences(Setting data, Dataset dataset) {
    return dataset.files().stream()
        .filter(file -> file.endsWith("-quarter.json"))
        .map(dataset::file)
        .findFirst()
        .orElseGet(() -> only(data, dataset, ".csv"));
  }

  private static Path only(Setting data, Dataset dataset, String ending) {
    List<String> files = dataset.files().stream().filter(file -> file.endsWith(ending)).toList();
    if (files.size() != 1) {
      throw data.wrong(
          "a data set with one file %s; this one has %s".formatted(ending, dataset.files()));
    }
    return dataset.file(files.get(0));
  }

  /** Named by data set: where a cache or a mirror keeps it is this machine's affair. */
  private static LabelData named(LabelData data, String name) {
    return new LabelData(
        data.training().named(name),
        data.validation().map(file -> file.named(name)),
        data.test().map(file -> file.named(name)));
  }

  private static StepFile generated(int count, long seed) {
    List<CumulativeSum> sums = CumulativeSum.generate(count, seed);
    List<StepSequence> sequences =
        IntStream.range(0, count).mapToObj(number -> sequence(sums.get(number), number)).toList();
    String settings = "%s, %d sequences, seed %d".formatted(GENERATED, count, seed);
    return new StepFile(
        GENERATED,
        Sha256.of(settings.getBytes(StandardCharsets.UTF_8)),
        sequences,
        List.of("value"),
        List.of(),
        List.of());
  }

  private static StepSequence sequence(CumulativeSum sum, int number) {
    float[][] values =
        Arrays.stream(sum.values())
            .mapToObj(value -> new float[] {(float) value})
            .toArray(float[][]::new);
    List<String> labels =
        IntStream.range(0, values.length)
            .mapToObj(step -> sum.crossed()[step] ? "above" : "below")
            .toList();
    String name = Integer.toString(number + 1);
    return new StepSequence(
        name,
        values,
        Optional.of(new StepLabels.Classes(labels)),
        GENERATED + ", sequence " + name);
  }
}
