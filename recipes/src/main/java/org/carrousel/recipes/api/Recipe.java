package org.carrousel.recipes.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.backend.Backend;
import org.carrousel.batch.Examples;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.ConfigKeys;
import org.carrousel.config.KeyInfo;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Progress;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A task that a network is trained for: configuration and data become a run, which holds models
 * beside their baselines.
 *
 * <p>Recipes are stateless and safe for use by several threads. They are found through {@link
 * java.util.ServiceLoader}; see {@link Recipes}.
 *
 * @param <C> the configuration
 * @param <D> the data
 * @param <M> the model
 */
public abstract class Recipe<
    C extends Record & RecipeConfig<C>, D, M extends TrainedModel<C, ?, ?>> {
  private final String name;
  private final String description;
  private final ConfigKeys<C> keys;
  private final List<KeyInfo> dataKeys;
  private final String examples;
  private final List<String> jobs;

  /**
   * Describes the recipe.
   *
   * @param name the command, the Maven profile, and the recipe's name in bundles
   * @param description what the command does, as a sentence
   * @param defaults the configuration without any setting
   * @param dataKeys keys that name files; see {@link DataFiles}
   * @param examples what the examples are, in plural
   * @param jobs names of the jobs that come with the recipe
   */
  protected Recipe(
      String name,
      String description,
      C defaults,
      List<KeyInfo> dataKeys,
      String examples,
      List<String> jobs) {
    this.name = name;
    this.description = description;
    this.dataKeys = List.copyOf(dataKeys);
    this.examples = examples;
    this.jobs = List.copyOf(jobs);
    this.keys = ConfigKeys.of(defaults).after(dataKeys);
  }

  /** The command, the Maven profile, and the recipe's name in bundles. */
  public final String name() {
    return name;
  }

  /** What the command does, as a sentence. */
  public final String description() {
    return description;
  }

  /** All keys of a job: those that name files, then those of the configuration. */
  public final ConfigKeys<C> keys() {
    return keys;
  }

  /** Keys that name files. */
  public final List<KeyInfo> dataKeys() {
    return dataKeys;
  }

  /**
   * Names of the jobs that come with the recipe; the first one runs if none is named. If there are
   * none, a job file must be named.
   */
  public final List<String> jobs() {
    return jobs;
  }

  /**
   * Reads the data of a job.
   *
   * @throws org.carrousel.error.BadInputException if files are missing or malformed
   */
  public abstract D read(C config, DataFiles files);

  /** Describes data in a few words: {@code 144 rows of airline.csv}. */
  public String describe(D data) {
    return data instanceof Dataset<?> set ? set.description(examples) : data.toString();
  }

  /**
   * Splits and encodes data.
   *
   * @throws org.carrousel.error.BadInputException if the data do not hold what the configuration
   *     names, or a part would be empty
   */
  protected abstract Preparation<C, M, ?> prepare(C config, D data);

  /** Makes a model of a bundle's network and the recipe's own entries. */
  protected abstract M load(TrainedNetwork<C> trained, BundleEntries entries);

  /** A training with a configuration. */
  public final Training<C, D, M> with(C config) {
    return new Training<>(this, config);
  }

  final Run<M> train(C config, D data, Checkpoints checkpoints, Progress progress) {
    Backend.start();
    return run(prepare(config, data), checkpoints, progress);
  }

  private <S extends Scores> Run<M> run(
      Preparation<C, M, S> preparation, Checkpoints checkpoints, Progress progress) {
    Map<String, ? extends Preparation<C, M, S>> others = preparation.compared();
    // All of them now: a run that is killed early must not leave those of an older run.
    start(preparation, checkpoints);
    int number = 0;
    for (Preparation<C, M, S> other : others.values()) {
      start(other, checkpoints.compared(++number));
    }
    List<Trained<M, S>> seeds = seeds(preparation, checkpoints, progress, "");
    Map<String, List<Trained<M, S>>> compared = new LinkedHashMap<>();
    others.forEach(
        (other, its) -> {
          Checkpoints own = checkpoints.compared(compared.size() + 1);
          compared.put(other, seeds(its, own, progress, other + ", "));
        });
    Results<C, M, S> results =
        new Results<>(
            preparation.config(),
            preparation.source(),
            seeds,
            preparation.ensembleMetrics(seeds),
            compared,
            preparation.baselines());
    return new Run<>(results, preparation.report(results));
  }

  private void start(Preparation<C, M, ?> preparation, Checkpoints checkpoints) {
    identified(checkpoints, preparation).start(preparation.config().seeds().all());
  }

  private Checkpoints.OfTraining identified(
      Checkpoints checkpoints, Preparation<C, M, ?> preparation) {
    return checkpoints.of(keys.texts(preparation.config()), preparation.source());
  }

  /**
   * Trains once for each seed.
   *
   * @param task what the progress line names beside the seed; may be empty
   */
  private <S extends Scores> List<Trained<M, S>> seeds(
      Preparation<C, M, S> preparation, Checkpoints checkpoints, Progress progress, String task) {
    C config = preparation.config();
    Checkpoints.OfTraining kept = identified(checkpoints, preparation);
    Examples train = preparation.train();
    Examples validation = preparation.validation();
    List<Trained<M, S>> trained = new ArrayList<>();
    for (long seed : config.seeds().all()) {
      ComputationGraph network =
          NetworkInitializer.of(preparation.network(seed), config.training());
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), task + "seed " + seed, progress)
              .train(network, train, validation);
      Map<String, Object> provenance = preparation.source().provenance(seed);
      M model = preparation.model(new TrainedNetwork<>(config, network, provenance));
      S scores = preparation.scores(model);
      provenance.put("metrics", scores.metrics());
      trained.add(new Trained<>(seed, preparation.reported(training), model, scores));
    }
    return trained;
  }
}
