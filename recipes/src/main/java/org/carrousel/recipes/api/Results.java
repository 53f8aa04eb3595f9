package org.carrousel.recipes.api;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.carrousel.recipes.data.DataSource;

/**
 * Trainings of a recipe beside its baselines, all measured on the same test part.
 *
 * @param config the configuration
 * @param source origin of the data
 * @param seeds trainings, at least one
 * @param ensemble measures of the models of all seeds together; often empty
 * @param compared trainings of other configurations by name, as the configuration asks for them
 * @param baselines scores by name
 * @param <C> the configuration
 * @param <M> the model
 * @param <S> the scores
 */
public record Results<C, M, S extends Scores>(
    C config,
    DataSource source,
    List<Trained<M, S>> seeds,
    Map<String, Double> ensemble,
    Map<String, List<Trained<M, S>>> compared,
    Map<String, S> baselines) {
  /**
   * The training with the least validation loss; the first one if nothing was held out to choose
   * by. Its model is the one that is saved.
   */
  public Trained<M, S> chosen() {
    return chosen(seeds);
  }

  /** The model of the chosen training, which is saved. */
  public M model() {
    return chosen().model();
  }

  /** The scores of the chosen training. */
  public S scores() {
    return chosen().scores();
  }

  /** Returns a copy with other scores of the models, such as those of another decoder. */
  public Results<C, M, S> withScores(UnaryOperator<S> change) {
    List<Trained<M, S>> changed =
        seeds.stream()
            .map(
                of ->
                    new Trained<>(of.seed(), of.training(), of.model(), change.apply(of.scores())))
            .toList();
    return new Results<>(config, source, changed, ensemble, compared, baselines);
  }

  /** Returns the training with the least validation loss among the given ones. */
  public static <M, S extends Scores> Trained<M, S> chosen(List<Trained<M, S>> seeds) {
    return seeds.stream()
        .min(Comparator.comparingDouble(seed -> seed.training().bestValidationLoss()))
        .orElseThrow();
  }

  /** Measures by key: the mean over the seeds, then those of all seeds together. */
  public Map<String, Double> metrics() {
    Map<String, Double> metrics = mean(seeds);
    metrics.putAll(ensemble);
    return metrics;
  }

  /** The mean over the seeds of measures that scores hold, such as those of another search. */
  public Map<String, Double> mean(Function<S, Map<String, Double>> measures) {
    return mean(seeds, measures);
  }

  /** The mean of every measure over some trainings. */
  public static <M, S extends Scores> Map<String, Double> mean(List<Trained<M, S>> seeds) {
    return mean(seeds, Scores::metrics);
  }

  private static <M, S extends Scores> Map<String, Double> mean(
      List<Trained<M, S>> seeds, Function<? super S, Map<String, Double>> measures) {
    List<Map<String, Double>> all =
        seeds.stream().map(seed -> measures.apply(seed.scores())).toList();
    Map<String, Double> mean = new LinkedHashMap<>();
    for (String key : all.get(0).keySet()) {
      mean.put(
          key,
          all.stream().mapToDouble(of -> of.getOrDefault(key, Double.NaN)).average().orElseThrow());
    }
    return mean;
  }

  /** Measures of each baseline by its name. */
  public Map<String, Map<String, Double>> baselineMetrics() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    baselines.forEach((name, scores) -> metrics.put(name, scores.metrics()));
    return metrics;
  }

  /** Measures of each compared configuration by its name: the mean over the seeds. */
  public Map<String, Map<String, Double>> comparedMetrics() {
    Map<String, Map<String, Double>> metrics = new LinkedHashMap<>();
    compared.forEach((name, trained) -> metrics.put(name, mean(trained)));
    return metrics;
  }

  /** Seconds of all trainings together, without interruptions. */
  public double trainingSeconds() {
    return seconds(seeds) + compared.values().stream().mapToDouble(Results::seconds).sum();
  }

  /** Seconds of some trainings together, without interruptions. */
  public static <M, S extends Scores> double seconds(List<Trained<M, S>> seeds) {
    return seeds.stream().mapToDouble(seed -> seed.training().seconds()).sum();
  }
}
