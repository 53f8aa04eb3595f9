package org.carrousel.recipes.generate;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.api.Preparation;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.RectangleDrawings;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.text.TextEncoder;
import org.carrousel.text.TextFile;
import org.carrousel.text.Vocabulary;

/**
 * Generate recipe: a language model of characters or words, or a model that predicts the next point
 * of a sequence. Both continue a given sequence.
 *
 * <p>Network for texts: token indices {@code [streams, 1, time]} → embedding → LSTM layers →
 * softmax {@code [streams, tokens, time]}. The text is cut into parallel streams; the state is
 * carried from batch to batch (Zaremba, Sutskever and Vinyals 2014, arXiv:1409.2329) and reset at
 * the start of every epoch.
 *
 * <p>Network for points: {@code [batch, dimensions, time]} → LSTM layers → linear {@code [batch,
 * dimensions, time]} (the generative LSTM of Brownlee 2017, "Long Short-Term Memory Networks with
 * Python", chapter 11).
 *
 * <pre>{@code
 * var run = Generate.of(GenerateConfig.defaults()).train(Generate.read(Path.of("plays.txt")));
 * run.report().print();
 * System.out.println(run.model().predict("ROMEO:"));
 * run.model().save(Path.of("plays.carrousel"));
 * }</pre>
 */
public final class Generate
    extends Recipe<GenerateConfig, Dataset<?>, TrainedModel<GenerateConfig, ?, ?>> {
  /** The instance of the recipe. */
  public static final Generate RECIPE = new Generate();

  /**
   * Constructor for {@link java.util.ServiceLoader}; use {@link #of} or {@link #ofPoints} instead.
   */
  public Generate() {
    super(
        "generate",
        "Trains a model that continues texts or drawings beside its baselines.",
        GenerateConfig.defaults(),
        DataFiles.keys("a text file in UTF-8, or the id of a data set"),
        "sequences of points",
        List.of("rectangles", "tinyshakespeare", "republic-words"));
  }

  /** Returns the training of a language model with a configuration. */
  public static Training<GenerateConfig, Dataset<String>, TextModel> of(GenerateConfig config) {
    return typed(config);
  }

  /** Returns the training of a model of points with a configuration. */
  public static Training<GenerateConfig, Dataset<float[][]>, PointModel> ofPoints(
      GenerateConfig config) {
    return typed(config);
  }

  @SuppressWarnings("unchecked") // texts give a TextModel, points a PointModel
  private static <D extends Dataset<?>, M extends TrainedModel<GenerateConfig, ?, ?>>
      Training<GenerateConfig, D, M> typed(GenerateConfig config) {
    return (Training<GenerateConfig, D, M>) (Training<?, ?, ?>) RECIPE.with(config);
  }

  /**
   * Reads a text in UTF-8, gzipped or not.
   *
   * @throws BadInputException if the file is missing, empty or not UTF-8; the message names line
   *     and byte
   */
  public static Dataset<String> read(Path path) {
    byte[] bytes = InputFile.bytes(path, "a text file");
    TextFile file = TextFile.read(path.toString(), new ByteArrayInputStream(bytes));
    return Dataset.of(path.toString(), Sha256.of(bytes), List.of(file.text()));
  }

  /**
   * Creates a dataset from a text in memory.
   *
   * @param name name in reports
   * @param text a text long enough for a training part of two tokens and a test part
   */
  public static Dataset<String> text(String name, String text) {
    return Dataset.of(name, List.of(text));
  }

  /**
   * Creates a dataset from sequences of points in memory.
   *
   * @param name name in reports
   * @param dimensions names of a point's values
   * @param sequences [sequence][point][dimension], each of four points or more
   */
  public static Dataset<float[][]> points(
      String name, List<String> dimensions, double[][]... sequences) {
    return Dataset.of(name, Arrays.stream(sequences).map(Sequences::toFloat).toList())
        .withFeatures(dimensions);
  }

  @Override
  public Dataset<?> read(GenerateConfig config, DataFiles files) {
    Setting data = files.data("a text file, or the id of a data set");
    if (data.isText(RectangleDrawings.NAME)) {
      Dataset<float[][]> rectangles = RectangleDrawings.generate();
      return files.withParts(rectangles, path -> PointFile.read(path, rectangles.features()));
    }
    Dataset<String> training =
        files
            .dataset(data, List.of(RectangleDrawings.NAME))
            .map(
                known ->
                    read(known.file(DataFiles.onlyFile(data, known, ".txt"))).withName(known.id()))
            .orElseGet(() -> files.read(data, Generate::read));
    return files.withParts(training, Generate::read);
  }

  @Override
  public String describe(Dataset<?> data) {
    return isPoints(data)
        ? super.describe(data)
        : "%s characters of %s"
            .formatted(Numbers.text((long) whole(texts(data)).length()), data.name());
  }

  @Override
  @SuppressWarnings("unchecked") // see typed
  protected Preparation<GenerateConfig, TrainedModel<GenerateConfig, ?, ?>, ?> prepare(
      GenerateConfig config, Dataset<?> data) {
    return (Preparation<GenerateConfig, TrainedModel<GenerateConfig, ?, ?>, ?>)
        (Preparation<?, ?, ?>)
            (isPoints(data)
                ? PointPreparation.of(config, (Dataset<float[][]>) data)
                : TextPreparation.of(config, texts(data)));
  }

  private static boolean isPoints(Dataset<?> data) {
    return data.examples().stream().anyMatch(float[][].class::isInstance);
  }

  @SuppressWarnings("unchecked") // examples that are no points are texts
  private static Dataset<String> texts(Dataset<?> data) {
    return (Dataset<String>) data;
  }

  /** Returns the texts of a dataset as one text, joined by line feeds. */
  static String whole(Dataset<String> texts) {
    return texts.examples().stream().collect(Collectors.joining("\n"));
  }

  @Override
  protected TrainedModel<GenerateConfig, ?, ?> load(
      TrainedNetwork<GenerateConfig> trained, BundleEntries entries) {
    if (entries.has(PointModel.DIMENSIONS)) {
      List<String> dimensions =
          entries.get(PointModel.DIMENSIONS, new TypeReference<List<String>>() {});
      return new PointModel(trained, dimensions);
    }
    Vocabulary vocabulary = entries.get(TextModel.VOCABULARY, Vocabulary.class);
    TextEncoder encoder = new TextEncoder(trained.config().tokenizer(), vocabulary);
    return new TextModel(trained, encoder);
  }
}
