package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.carrousel.batch.AugmentationOptions;
import org.carrousel.batch.Balance;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.SplitFractions;

/** A task of a second: slow and fast waves of 4 to 9 time steps, and a third class, noise-free. */
final class Waves {
  private static final List<String> CLASSES = List.of("slow", "fast", "flat");

  private Waves() {}

  /** Two layers, dropout, augmentation, class weights, several batches. */
  static ClassifyConfig config() {
    return ClassifyConfig.defaults()
        .units(4, 3)
        .dropout(.2)
        .withSampling(
            new SamplingOptions(
                Balance.WEIGHTS, AugmentationOptions.NONE.withJitter(.05).withTimeWarp(.2)))
        .withSplit(new SplitFractions(.25, .2))
        .epochs(3)
        .batchSize(8)
        .patience(1);
  }

  /** Sequences with a test part. */
  static Dataset<LabelledSequence> data(double factor) {
    return file("waves", 0, 24, 1).test(file("test", 24, 36, factor));
  }

  /** Sequences of numbers, multiplied by a factor. */
  static Dataset<LabelledSequence> file(String name, int from, int to, double factor) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String label = CLASSES.get(number % 3);
      String place = "%s, line %d".formatted(name, number + 1);
      sequences.add(new LabelledSequence(name + number, label, rows(number, factor), place));
    }
    return Dataset.of(name, "0".repeat(64), sequences).features("height", "width");
  }

  private static float[][] rows(int number, double factor) {
    float[][] rows = new float[4 + number % 6][2];
    double speed = List.of(.5, 2.0, 0.0).get(number % 3);
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) (factor * Math.sin(number + step * speed));
      rows[step][1] = (float) (factor * Math.cos(number + step * speed));
    }
    return rows;
  }

  /** The same sequences as a table: {@code id,t,height,width,class}. */
  static String csv(int from, int to) {
    StringBuilder csv = new StringBuilder("id,t,height,width,class\n");
    for (int number = from; number < to; number++) {
      float[][] rows = rows(number, 1);
      for (int step = 0; step < rows.length; step++) {
        csv.append(
            String.format(
                Locale.ROOT,
                "w%d,%d,%.4f,%.4f,%s%n",
                number,
                step,
                rows[step][0],
                rows[step][1],
                CLASSES.get(number % 3)));
      }
    }
    return csv.toString();
  }
}
