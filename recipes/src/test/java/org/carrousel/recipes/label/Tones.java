package org.carrousel.recipes.label;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.recipes.data.TaggedSequence;

/** A task of a second: whether a curve of 4 to 9 time steps rises, falls or stays next. */
final class Tones {
  private Tones() {}

  /** Two layers, dropout, several batches, early stopping. */
  static LabelConfig config() {
    return LabelConfig.defaults()
        .units(4, 3)
        .dropout(.2)
        .withSplit(new SplitFractions(.25, .2))
        .epochs(3)
        .batchSize(8)
        .patience(1);
  }

  /** Sequences with a test part whose values are multiplied by a factor. */
  static Dataset<TaggedSequence> data(boolean several, double factor) {
    return file("tones", 0, 24, several, 1).test(file("test", 24, 36, several, factor));
  }

  /** Sequences by number. */
  static Dataset<TaggedSequence> file(
      String name, int from, int to, boolean several, double factor) {
    List<TaggedSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      sequences.add(sequence(name + number, number, several, factor));
    }
    return Dataset.of(name, "0".repeat(64), sequences)
        .features("height", "width")
        .withLabels(several ? List.of("high", "wide", "rising") : List.of());
  }

  private static TaggedSequence sequence(String name, int number, boolean several, double factor) {
    float[][] rows = new float[4 + number % 6][2];
    float[][] marks = new float[rows.length][3];
    List<String> classes = new ArrayList<>();
    for (int step = 0; step < rows.length; step++) {
      double height = Math.sin(number + 1.3 * step);
      double next = Math.sin(number + 1.3 * (step + 1));
      double width = Math.cos(2.1 * number - step);
      rows[step][0] = (float) (factor * height);
      rows[step][1] = (float) (factor * width);
      marks[step] = new float[] {height > 0 ? 1 : 0, width > 0 ? 1 : 0, next > height ? 1 : 0};
      classes.add(next > .5 ? "up" : next < -.5 ? "down" : "level");
    }
    return several
        ? TaggedSequence.ofMarks(name, rows, marks, name)
        : TaggedSequence.ofClasses(name, rows, classes, name);
  }

  /** Sequences as a table: {@code id,t,height,label,big,odd}; 3 to 6 rows each. */
  static String csv(int from, int to) {
    StringBuilder csv = new StringBuilder("id,t,height,label,big,odd\n");
    for (int number = from; number < to; number++) {
      for (int t = 0; t < 3 + number % 4; t++) {
        int height = (number * 7 + t * 5) % 11 - 5;
        csv.append(
            String.format(
                Locale.ROOT,
                "s%d,%d,%d,%s,%d,%d%n",
                number,
                t,
                height,
                height > 0 ? "up" : "down",
                height > 2 ? 1 : 0,
                Math.abs(height % 2)));
      }
    }
    return csv.toString();
  }
}
