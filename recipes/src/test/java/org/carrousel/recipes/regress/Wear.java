package org.carrousel.recipes.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.MeasuredSequence;
import org.carrousel.recipes.data.SplitFractions;

/** A task of a second: machines of 5 to 9 time steps whose heat rises toward their end. */
final class Wear {
  private Wear() {}

  /** Two layers, dropout, windows, a cap, several batches. */
  static RegressConfig config() {
    return RegressConfig.defaults()
        .remainingLife()
        .entity("id")
        .withWindow(new WindowOptions(4, 2))
        .withCap(6)
        .dropout(.2)
        .units(4, 3)
        .withSplit(new SplitFractions(.25, .2))
        .epochs(3)
        .batchSize(8)
        .patience(1);
  }

  /** Machines with a test part. */
  static Dataset<MeasuredSequence> data(double factor) {
    return file("wear", 0, 16, 1).test(file("test", 16, 24, factor));
  }

  /** Machines that ran to their end, heat and numbers multiplied by a factor. */
  static Dataset<MeasuredSequence> file(String name, int from, int to, double factor) {
    List<MeasuredSequence> sequences = new ArrayList<>();
    for (int number = from; number < to; number++) {
      float[][] rows = rows(number, factor);
      double[] targets = new double[rows.length];
      Arrays.setAll(targets, step -> factor * (rows.length - 1 - step));
      sequences.add(new MeasuredSequence(name + number, rows, targets, name + ", line 1"));
    }
    return Dataset.of(name, "0".repeat(64), sequences).features("heat", "hum");
  }

  private static float[][] rows(int number, double factor) {
    float[][] rows = new float[5 + number % 5][2];
    for (int step = 0; step < rows.length; step++) {
      int left = rows.length - 1 - step;
      rows[step][0] = (float) (factor * (20 - left + Math.sin(7 * number + step)));
      rows[step][1] = (float) (factor * Math.cos(number + step));
    }
    return rows;
  }

  /** The same machines as a table: {@code id,t,heat,hum}. */
  static String csv(int from, int to) {
    StringBuilder csv = new StringBuilder("id,t,heat,hum\n");
    for (int number = from; number < to; number++) {
      float[][] rows = rows(number, 1);
      for (int t = 0; t < rows.length; t++) {
        csv.append(
            String.format(Locale.ROOT, "m%d,%d,%.4f,%.4f\n", number, t, rows[t][0], rows[t][1]));
      }
    }
    return csv.toString();
  }
}
