package org.carrousel.recipes.corpora;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.file.Sha256;
import org.carrousel.file.Utf8Lines;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;

/**
 * Reads the {@code .ts} format of the UEA and UCR archives (Bagnall et al. 2018): a header of lines
 * {@code @key value}, then a series a line, its dimensions separated by colons, their values by
 * commas, the class last.
 */
public final class TsFile {
  private static final String KIND = "a .ts file of the UEA and UCR archives";

  private final Utf8Lines lines;
  private final boolean labelled;
  private final List<LabelledSequence> sequences = new ArrayList<>();
  private List<String> classes = List.of();
  private boolean classInFile;

  private TsFile(Utf8Lines lines, boolean labelled) {
    this.lines = lines;
    this.labelled = labelled;
  }

  /**
   * Reads a file.
   *
   * @param labelled whether classes are needed
   * @throws BadInputException if the file is missing, malformed, has time stamps or missing values,
   *     or lacks classes that are needed
   */
  public static Dataset<LabelledSequence> read(Path path, boolean labelled) {
    byte[] bytes = InputFile.bytes(path, KIND);
    TsFile file =
        new TsFile(new Utf8Lines(path.toString(), KIND, new ByteArrayInputStream(bytes)), labelled);
    file.header(path);
    file.data();
    if (file.sequences.isEmpty()) {
      throw new BadInputException(path + ": no series", KIND, "check the file's origin");
    }
    int dimensions = file.sequences.get(0).rows()[0].length;
    return Dataset.of(path.toString(), Sha256.of(bytes), file.sequences)
        .withFeatures(
            IntStream.rangeClosed(1, dimensions).mapToObj(i -> "dimension " + i).toList());
  }

  private void header(Path path) {
    for (String line = lines.next(); line != null; line = lines.next()) {
      String[] words = line.strip().split("\\s+");
      switch (words[0].toLowerCase(Locale.ROOT)) {
        case "@data" -> {
          requireClasses(path.toString());
          return;
        }
        case "@timestamps" -> refuseIf(words, "time stamps", "series without time stamps");
        case "@targetlabel" -> refuseIf(words, "a target number", "series of classes");
        case "@classlabel" -> {
          classInFile = words.length > 1 && words[1].equalsIgnoreCase("true");
          classes = Arrays.asList(words).subList(Math.min(2, words.length), words.length);
        }
        default -> {}
      }
    }
    throw new BadInputException(path + ": no line @data", KIND, "check the file's origin");
  }

  private void requireClasses(String path) {
    if (labelled && !classInFile) {
      throw new BadInputException(
          path + ": no classes",
          "a line such as \"@classLabel true a b\", and a class at the end of each series",
          "label the series");
    }
  }

  private void refuseIf(String[] words, String what, String expected) {
    if (words.length > 1 && words[1].equalsIgnoreCase("true")) {
      throw new BadInputException(
          lines.place() + ": " + what, expected, "convert the file; only values are read");
    }
  }

  private void data() {
    for (String line = lines.next(); line != null; line = lines.next()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        sequences.add(sequence(line.strip()));
      }
    }
  }

  private LabelledSequence sequence(String line) {
    List<String> parts = new ArrayList<>(List.of(line.split(":", -1)));
    String label = classInFile ? parts.remove(parts.size() - 1).strip() : null;
    if (label != null && !classes.isEmpty() && !classes.contains(label)) {
      throw new BadInputException(
          "%s: class \"%s\"".formatted(lines.place(), label),
          "one of the header's classes: " + String.join(", ", classes),
          "correct the line, or the line @classLabel");
    }
    if (parts.isEmpty()) {
      throw new BadInputException(
          lines.place() + ": no values", "values, colons and a class", "correct the line");
    }
    int dimensions = sequences.isEmpty() ? parts.size() : sequences.get(0).rows()[0].length;
    if (parts.size() != dimensions) {
      throw new BadInputException(
          "%s: number of dimensions is %d".formatted(lines.place(), parts.size()),
          dimensions + ", as in the first series",
          "correct the line");
    }
    return new LabelledSequence(
        Integer.toString(sequences.size() + 1), label, rows(parts), lines.place());
  }

  private float[][] rows(List<String> parts) {
    float[][] rows = null;
    for (int dimension = 0; dimension < parts.size(); dimension++) {
      String[] values = parts.get(dimension).split(",", -1);
      rows = rows == null ? new float[values.length][parts.size()] : rows;
      if (values.length != rows.length) {
        throw new BadInputException(
            "%s, dimension %d: %d time steps"
                .formatted(lines.place(), dimension + 1, values.length),
            rows.length + ", as in the first dimension",
            "correct the line: all dimensions of a series have one length");
      }
      for (int step = 0; step < values.length; step++) {
        rows[step][dimension] = number(values[step].strip(), dimension, step);
      }
    }
    return rows;
  }

  private float number(String text, int dimension, int step) {
    float number = Numbers.isDecimal(text) ? Float.parseFloat(text) : Float.NaN;
    if (!Float.isFinite(number)) {
      throw new BadInputException(
          "%s, dimension %d, time step %d: \"%s\""
              .formatted(lines.place(), dimension + 1, step + 1, text),
          "a finite number; missing values are not filled",
          "correct the value, or leave the series out");
    }
    return number;
  }
}
