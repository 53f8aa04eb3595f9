package org.carrousel.recipes.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.carrousel.architecture.Bidirectional;
import org.carrousel.architecture.Pooling;
import org.carrousel.recipes.sequence.PartShares;

/** A task of a second: slow and fast waves of 4 to 9 time steps, and a third class, noise-free. */
final class Waves {
  private static final List<String> CLASSES = List.of("slow", "fast", "flat");

  private Waves() {}

  /** Two layers' worth of everything: dropout, augmentation, weights, several batches. */
  static ClassifyConfig config() {
    ClassifyConfig defaults = ClassifyConfig.defaults();
    return defaults
        .network(
            defaults
                .network()
                .pooling(Pooling.MEAN_AND_MAX)
                .regularization(defaults.network().regularization().dropout(.2))
                .architecture(new Bidirectional(List.of(4, 3))))
        .augmentation(AugmentationOptions.NONE.jitter(.05).timeWarp(.2))
        .balance(Balance.WEIGHTS)
        .split(new PartShares(.25, .2))
        .training(defaults.training().epochs(3).batchSize(8).patience(1));
  }

  /** Sequences with a test part. */
  static ClassifyData data(double factor) {
    return new ClassifyData(file("waves", 0, 24, 1), Optional.of(file("test", 24, 36, factor)));
  }

  /** Sequences of numbers, multiplied by a factor. */
  static SequenceFile file(String name, int from, int to, double factor) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      String label = CLASSES.get(number % 3);
      Content content = new Content.Numbers(rows(number, factor));
      String place = "%s, line %d".formatted(name, number + 1);
      sequences.add(new LabelledSequence(name + number, label, content, place));
    }
    return new SequenceFile(name, "0".repeat(64), sequences, List.of("height", "width"), List.of());
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
