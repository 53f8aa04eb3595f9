package org.carrousel.recipes.label;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.CumulativeSums;
import org.carrousel.recipes.corpora.SyntheticSpeech;
import org.carrousel.recipes.corpora.SyntheticSpeechOptions;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * The label recipe: a class, or several labels, at every time step of a sequence, beside baselines
 * (Graves and Schmidhuber 2005, "Framewise phoneme classification with bidirectional LSTM").
 *
 * <p>Network: {@code [batch, features, time]} → LSTM layers, bidirectional or forward, or dense
 * layers over a window → softmax, or a logistic function for each label, {@code [batch, labels,
 * time]}. Sequences keep their lengths; batches pad and mask. A delayed network answers some time
 * steps later, so that it sees as many later time steps.
 *
 * <pre>{@code
 * var config = LabelConfig.label("activity").entity("person").units(32);
 * var run = Label.of(config).train(Label.read(Path.of("walks.csv"), config));
 * run.report().print();
 * run.model().save(Path.of("walks.carrousel"));
 * }</pre>
 */
public final class Label extends Recipe<LabelConfig, Dataset<TaggedSequence>, LabelModel> {
  /** The recipe. */
  public static final Label RECIPE = new Label();

  private static final String SPEECH = "speech";

  /** For {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of}. */
  public Label() {
    super(
        "label",
        "Trains a labelling of time steps beside its baselines.",
        LabelConfig.defaults(),
        keysOfData(),
        "sequences",
        List.of("cumulative-sum", "jsb", "phonemes", "timit"));
  }

  private static List<KeyInfo> keysOfData() {
    List<KeyInfo> keys =
        new ArrayList<>(
            DataFiles.keys(
                "a CSV file, music as JSON, a folder in the form of TIMIT, a text that flite"
                    + " speaks, or the id of a data set"));
    keys.add(
        DataFiles.key(
            SPEECH,
            "speech that the program flite generates from the text that data names",
            "{sentences: 200, voices: [awb, slt], test-voices: [rms]}"));
    return keys;
  }

  /** A labelling as configured. */
  public static Training<LabelConfig, Dataset<TaggedSequence>, LabelModel> of(LabelConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads a CSV file, music as JSON with its parts, or a folder in the form of TIMIT.
   *
   * @throws BadInputException if the file is missing or malformed, or lacks a label
   */
  public static Dataset<TaggedSequence> read(Path path, LabelConfig config) {
    return LabelReader.read(path, config);
  }

  /**
   * Sequences from memory, with one class at each time step.
   *
   * <pre>{@code
   * double[][][] speeds = {{{0.1}, {1.4}, {1.6}}, {{1.5}, {0.2}, {0.1}}};
   * String[][] activities = {{"rest", "walk", "walk"}, {"walk", "rest", "rest"}};
   * var test = Label.data(new double[][][] {{{0.3}, {1.2}}}, new String[][] {{"rest", "walk"}});
   * var run = Label.of(LabelConfig.defaults()).train(Label.data(speeds, activities).test(test));
   * }</pre>
   *
   * @param sequences [sequence][time][feature], user's units; lengths may differ
   * @param labels [sequence][time]
   * @throws BadInputException if the arrays do not fit each other
   */
  public static Dataset<TaggedSequence> data(double[][][] sequences, String[][] labels) {
    return MemorySequences.ofClasses(sequences, labels);
  }

  /**
   * Sequences from memory, with any number of labels at each time step.
   *
   * @param sequences [sequence][time][feature], user's units; lengths may differ
   * @param holds [sequence][time][label], whether a label holds at a time step
   * @param labels names of the labels
   * @throws BadInputException if the arrays do not fit each other
   */
  public static Dataset<TaggedSequence> data(
      double[][][] sequences, boolean[][][] holds, String... labels) {
    return MemorySequences.ofMarks(sequences, holds, List.of(labels));
  }

  /**
   * Sequences from memory without labels, for predictions.
   *
   * @param sequences [sequence][time][feature], user's units; lengths may differ
   */
  public static Dataset<TaggedSequence> data(double[][][] sequences) {
    return MemorySequences.unlabelled(sequences);
  }

  @Override
  public Dataset<TaggedSequence> read(LabelConfig config, DataFiles files) {
    Setting data = files.data("a file, a folder of labelled speech, or the id of a data set");
    Optional<SyntheticSpeechOptions> speech = files.given(SPEECH).map(SyntheticSpeechOptions::read);
    Function<Path, Dataset<TaggedSequence>> reader =
        path ->
            speech
                .map(options -> SyntheticSpeech.of(path, options, config.rate()))
                .orElseGet(() -> read(path, config));
    Dataset<TaggedSequence> dataset =
        files.read(
            data,
            Map.of(CumulativeSums.NAME, CumulativeSums::generate),
            known -> reader.apply(known.file(file(data, known, speech.isPresent()))),
            reader,
            path -> read(path, config));
    return speech.isEmpty() ? dataset : dataset.withName("synthetic speech of " + dataset.name());
  }

  /** The text to speak, or the table; of the chorales, those with frames of quarter notes. */
  private static String file(Setting data, PublicDataset dataset, boolean spoken) {
    return dataset.files().stream()
        .filter(file -> !spoken && file.endsWith("-quarter.json"))
        .findFirst()
        .orElseGet(() -> DataFiles.onlyFile(data, dataset, spoken ? ".txt" : ".csv"));
  }

  @Override
  protected LabelPreparation prepare(LabelConfig config, Dataset<TaggedSequence> data) {
    return LabelPreparation.of(config.withColumns(data.columns(config.columns())), data);
  }

  @Override
  protected LabelModel load(TrainedNetwork<LabelConfig> trained, BundleEntries entries) {
    return new LabelModel(trained, entries.get("encoder", LabelEncoding.class));
  }
}
