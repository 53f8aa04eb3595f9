package org.carrousel.report;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Map;
import org.carrousel.format.Numbers;

/** Says in a sentence whether a network is better than the best of its baselines. */
public final class BaselineVerdict {
  /** With one seed, a smaller relative difference is no clear difference. */
  private static final double CLEAR = .02;

  private final Measure measure;
  private final String network;
  private final DoubleSummaryStatistics seeds;
  private final String best;
  private final double baseline;

  /**
   * Compares a network with its baselines.
   *
   * @param seeds measures of the network of each seed, by key
   * @param baselines measures of each baseline, by its name
   */
  public BaselineVerdict(
      Comparison comparison,
      List<Map<String, Double>> seeds,
      Map<String, Map<String, Double>> baselines) {
    this.measure = comparison.decisive();
    this.network = comparison.network();
    this.seeds =
        seeds.stream().mapToDouble(seed -> seed.get(measure.networkKey())).summaryStatistics();
    Comparator<Map.Entry<String, Map<String, Double>>> order =
        Comparator.comparingDouble(entry -> entry.getValue().get(measure.key()));
    Map.Entry<String, Map<String, Double>> entry =
        baselines.entrySet().stream()
            .filter(of -> Double.isFinite(of.getValue().getOrDefault(measure.key(), Double.NaN)))
            .min(measure.direction() == Measure.Direction.LOWER ? order : order.reversed())
            .orElseThrow();
    this.best = entry.getKey();
    this.baseline = entry.getValue().get(measure.key());
  }

  /** Returns the verdict. */
  public Block block() {
    double mean = seeds.getAverage();
    if (similar(mean)) {
      return new Block.Verdict(
          "No clear difference between the %s and the best baseline, %s, on the test part: %s %s%s against %s."
              .formatted(network, best, measure.label(), text(mean), spread(), text(baseline)),
          Block.Outcome.SIMILAR);
    }
    if (!measure.isBetter(mean, baseline)) {
      return new Block.Verdict(
          "The baseline %s beats the %s on the test part: %s %s against %s%s. Prefer the baseline, or change the settings."
              .formatted(best, network, measure.label(), text(baseline), text(mean), spread()),
          Block.Outcome.WORSE);
    }
    String better =
        "The %s beats every baseline on the test part: %s %s%s against %s of the best one, %s."
            .formatted(network, measure.label(), text(mean), spread(), text(baseline), best);
    return measure.isPoor(mean)
        ? new Block.Verdict(
            better + " Still, the model is poor: more training or data are needed.",
            Block.Outcome.WORSE)
        : new Block.Verdict(better, Block.Outcome.BETTER);
  }

  /** Whether the seeds are on both sides of the baseline, or a single one is close to it. */
  private boolean similar(double mean) {
    if (seeds.getCount() > 1) {
      return seeds.getMin() <= baseline && baseline <= seeds.getMax();
    }
    return Math.abs(mean - baseline) <= CLEAR * Math.max(Math.abs(mean), Math.abs(baseline));
  }

  private String spread() {
    return seeds.getCount() > 1
        ? " (%d seeds, %s to %s)"
            .formatted(seeds.getCount(), text(seeds.getMin()), text(seeds.getMax()))
        : "";
  }

  private static String text(double value) {
    return Numbers.text(value);
  }
}
