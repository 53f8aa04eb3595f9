package org.carrousel.recipes.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.carrousel.stream.ModelStream;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * Base of all recipes' models: configuration, network and origin, saved in one bundle.
 *
 * @param <C> the configuration
 * @param <I> input of a prediction
 * @param <O> the prediction
 */
public abstract class TrainedModel<C extends Record & RecipeConfig<C>, I, O>
    implements Model<I, O> {
  private final Recipe<C, ?, ?> recipe;
  private final TrainedNetwork<C> trained;

  /** Holds a trained network. */
  protected TrainedModel(Recipe<C, ?, ?> recipe, TrainedNetwork<C> trained) {
    this.recipe = recipe;
    this.trained = trained;
  }

  /** The network with its configuration and origin. */
  public final TrainedNetwork<C> trained() {
    return trained;
  }

  /** The configuration that the model was trained with. */
  public final C config() {
    return trained.config();
  }

  @Override
  public final ComputationGraph network() {
    return trained.graph();
  }

  @Override
  public final Map<String, Object> provenance() {
    return trained.provenance();
  }

  @Override
  public final ModelDescription describe() {
    Object metrics = provenance().get("metrics");
    ModelDescription.Signature signature = signature();
    return new ModelDescription(
        recipe.name(),
        signature.input(),
        signature.output(),
        signature.outputs(),
        recipe.keys().changedWords(config()),
        network().numParams(),
        metrics instanceof Map<?, ?> map ? asMetrics(map) : Map.of());
  }

  @SuppressWarnings("unchecked") // metrics are written with their keys as texts
  private static Map<String, Object> asMetrics(Map<?, ?> map) {
    return (Map<String, Object>) map;
  }

  /** Describes input and output of a prediction. */
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "data of the same kind as the training data", "one prediction for each example");
  }

  /** Adds what was fitted beside the network to a bundle; by default nothing. */
  protected void write(BundleEntries entries) {}

  @Override
  public final void save(Path path) throws IOException {
    BundleEntries entries =
        BundleEntries.of(recipe.name(), recipe.keys().texts(config()), provenance());
    write(entries);
    entries.write(network(), path);
  }

  /**
   * Starts a sequence that the model reads one time step at a time; recipes whose models can do
   * that override this with the types of a step and of an answer.
   *
   * @throws BadInputException if the model cannot be streamed; the message says why
   */
  public ModelStream<?, ?> stream() {
    throw new BadInputException(
        "a stream of a %s model".formatted(recipe.name()),
        "a recipe that answers at each time step: classify, regress, label, generate",
        "use predict, which takes whole examples");
  }

  /**
   * Reads the input of a prediction from a file.
   *
   * @throws BadInputException if it is missing or of another kind than that of the training
   */
  public abstract I read(Path input);

  /**
   * Predicts from a file.
   *
   * @param future a file with what is known of the future, which only forecasts take; null for none
   * @throws BadInputException if the recipe takes no such file
   */
  public O predictFile(Path input, Path future) {
    if (future != null) {
      throw new BadInputException(
          "a file of the future, %s, for the recipe %s".formatted(future, recipe.name()),
          "an input alone",
          "leave it out; it is for forecasts");
    }
    return predict(read(input));
  }

  /** A prediction as CSV with a header, or as text for recipes that write texts. */
  public abstract String csv(O prediction);

  /**
   * Returns a copy with settings changed; only settings declared for prediction may change.
   *
   * @throws BadInputException if a setting may not change, or its value is wrong
   */
  public final TrainedModel<C, I, O> with(Map<String, Setting> settings) {
    return settings.isEmpty()
        ? this
        : withNetwork(
            trained.with(recipe.keys().changeForPrediction(configBefore(settings), settings)));
  }

  /**
   * The configuration that settings of a prediction change: by default that of the training.
   * Recipes override this if a new value of one key limits another key's old value.
   */
  protected C configBefore(Map<String, Setting> settings) {
    return config();
  }

  /**
   * Returns a copy with another configuration. Recipes with keys that may change at prediction
   * override this.
   */
  protected TrainedModel<C, I, O> withNetwork(TrainedNetwork<C> changed) {
    throw new IllegalStateException("No key of " + recipe.name() + " may change at prediction");
  }

  /** The prediction of {@link #predictFile} as CSV or text. */
  public String predictFileAsText(Path input, Path future) {
    return csv(predictFile(input, future));
  }
}
