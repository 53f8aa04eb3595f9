package org.carrousel.recipes.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.carrousel.config.KeyInfo;
import org.carrousel.config.Setting;
import org.carrousel.datasets.Datasets;
import org.carrousel.datasets.Description;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/**
 * Files that a job's keys name: {@code data}, {@code validation-data}, {@code test-data} and others
 * of a recipe. A value is a path, relative to the job file's folder or else to the folder of the
 * call, or the id of a known data set.
 *
 * @param job how messages name the job file
 * @param folder of the job file; null for jobs that come with a recipe
 * @param settings those of the keys that are given
 */
public record DataFiles(String job, Path folder, Map<String, Setting> settings) {
  /** The key of the training data. */
  public static final String DATA = "data";

  /** The key of validation data. */
  public static final String VALIDATION = "validation-data";

  /** The key of test data. */
  public static final String TEST = "test-data";

  /**
   * The three keys that most recipes have.
   *
   * @param data what the key {@code data} may name
   */
  public static List<KeyInfo> keys(String data) {
    String part = "a file of the same kind; left out: a share of the data, see the key split";
    return List.of(
        key(DATA, "training data", data),
        key(VALIDATION, "validation set, which decides on the best epoch", part),
        key(TEST, "test set, which is used for measuring only", part));
  }

  /** A key that names files. */
  public static KeyInfo key(String name, String meaning, String values) {
    return new KeyInfo(name, meaning, values, "", false);
  }

  /**
   * The key {@code data}.
   *
   * @param expected what it may name
   * @throws BadInputException if it is not given
   */
  public Setting data(String expected) {
    return given(DATA)
        .orElseThrow(
            () ->
                new BadInputException(
                    job + ": no key \"data\"",
                    expected,
                    "add a line such as \"data: sales.csv\"; the command datasets lists the known"
                        + " data sets"));
  }

  /** The setting of a key, if it is given. */
  public Optional<Setting> given(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  /**
   * The path that a key names.
   *
   * @throws BadInputException if there is no such file or folder
   */
  public Path path(Setting setting) {
    Path here = Path.of(setting.text());
    Path beside = folder == null ? here : folder.resolve(here);
    if (Files.exists(beside)) {
      return beside;
    }
    if (Files.exists(here)) {
      return here;
    }
    throw new BadInputException(
        "%s: %s: %s: no such file".formatted(setting.place(), setting.key(), setting.text()),
        "a path, relative to the job file or to the current folder",
        beside.equals(here)
            ? "check the path; tried " + here.toAbsolutePath()
            : "check the path; tried %s and %s"
                .formatted(beside.toAbsolutePath(), here.toAbsolutePath()));
  }

  /**
   * The known data set that a key names; empty if it names a path.
   *
   * @param generated names of generated data that the recipe accepts, too
   * @throws BadInputException if the name is neither a path nor a known one
   */
  public Optional<PublicDataset> dataset(Setting setting, List<String> generated) {
    String name = setting.text();
    boolean path = name.contains("/") || name.contains("\\") || name.contains(".");
    if (path
        || Files.exists(Path.of(name))
        || (folder != null && Files.exists(folder.resolve(name)))) {
      return Optional.empty();
    }
    List<String> known = Datasets.catalogue().stream().map(Description::id).toList();
    if (known.contains(name)) {
      return Optional.of(Datasets.load(name));
    }
    List<String> all = Stream.concat(known.stream(), generated.stream()).toList();
    throw new BadInputException(
        "%s: %s: %s".formatted(setting.place(), setting.key(), name),
        "a file, or the id of a data set",
        NearestName.to(name, all)
            .map(id -> "did you mean \"" + id + "\"?")
            .orElse("check the path; the command datasets lists the data sets"));
  }

  /**
   * Adds the parts that the keys {@code validation-data} and {@code test-data} name, in place of
   * those that the data may have already.
   *
   * @param reader reads a part from its path
   * @throws BadInputException if a part that is asked for is empty
   */
  public <E> Dataset<E> withParts(Dataset<E> training, Function<Path, Dataset<E>> reader) {
    return training
        .withValidation(part(VALIDATION, reader).or(training::validation))
        .withTest(part(TEST, reader).or(training::test));
  }

  /**
   * Reads the data of the key {@code data}, and parts of the keys {@code validation-data} and
   * {@code test-data}.
   *
   * @param generated data that the recipe generates, by name
   * @param known reads a known data set
   * @param file reads a file or folder
   * @param part reads a part from its path
   */
  public <E> Dataset<E> read(
      Setting data,
      Map<String, Supplier<Dataset<E>>> generated,
      Function<PublicDataset, Dataset<E>> known,
      Function<Path, Dataset<E>> file,
      Function<Path, Dataset<E>> part) {
    Supplier<Dataset<E>> generator = generated.get(data.value().toString());
    return withParts(
        generator == null
            ? dataset(data, List.copyOf(generated.keySet()))
                .map(set -> known.apply(set).withName(set.id()))
                .orElseGet(() -> read(data, file))
            : generator.get(),
        part);
  }

  /** Reads the file that a key names; the data are called as the user wrote it. */
  public <E> Dataset<E> read(Setting setting, Function<Path, Dataset<E>> reader) {
    return reader.apply(path(setting)).withName(setting.text());
  }

  private <E> Optional<Dataset<E>> part(String key, Function<Path, Dataset<E>> reader) {
    Optional<Setting> setting = given(key);
    Optional<Dataset<E>> part = setting.map(value -> read(value, reader));
    if (part.isPresent() && part.get().examples().isEmpty()) {
      throw setting.get().wrong("a file with at least one example");
    }
    return part;
  }

  /** The table that a key names: a CSV file, or a data set that is one CSV file. */
  public Table table(Setting setting, CsvFormat format) {
    return dataset(setting, List.of())
        .map(dataset -> table(setting, dataset))
        .orElseGet(() -> format.read(path(setting)));
  }

  private static Table table(Setting setting, PublicDataset dataset) {
    String file = onlyFile(setting, dataset, ".csv");
    // The name of the data set, not the path of this machine's mirror or cache.
    try (InputStream in = Files.newInputStream(dataset.file(file))) {
      return CsvReader.read(dataset.id() + "/" + file, in);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + dataset.file(file), e);
    }
  }

  /**
   * The only file of a data set with an ending.
   *
   * @throws BadInputException if there are several or none
   */
  public static String onlyFile(Setting setting, PublicDataset dataset, String ending) {
    List<String> files = dataset.files().stream().filter(file -> file.endsWith(ending)).toList();
    if (files.size() != 1) {
      throw setting.wrong(
          "a data set with one file %s; this one has %s".formatted(ending, dataset.files()));
    }
    return files.get(0);
  }
}
