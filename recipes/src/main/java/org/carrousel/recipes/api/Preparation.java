package org.carrousel.recipes.api;

import java.util.List;
import java.util.Map;
import org.carrousel.batch.Examples;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;

/**
 * A recipe's data, split, encoded and ready for training. A recipe implements this; {@link Recipe}
 * runs the trainings.
 *
 * @param <C> the configuration
 * @param <M> the model
 * @param <S> the scores
 */
public interface Preparation<
    C extends Record & RecipeConfig<C>, M extends Model<?, ?>, S extends Scores> {
  /** The configuration, with the columns of the data. */
  C config();

  /** Origin of the data. */
  DataSource source();

  /** Training examples. */
  Examples train();

  /** Validation examples; may be empty. */
  Examples validation();

  /** The network before its training. */
  ComputationGraphConfiguration network(long seed);

  /** Makes a model of a trained network, whose origin gets its measures after {@link #scores}. */
  M model(TrainedNetwork<C> trained);

  /** Measures a model on the test part. */
  S scores(M model);

  /**
   * Measures the models of all seeds together, such as an ensemble; by default there are no such
   * measures.
   *
   * @return measures by keys that the seeds' own measures do not have
   */
  default Map<String, Double> ensembleMetrics(List<Trained<M, S>> seeds) {
    return Map.of();
  }

  /** Measures the baselines on the same test part, by name. */
  Map<String, S> baselines();

  /** Other configurations to train beside this one, by name. */
  default Map<String, ? extends Preparation<C, M, S>> compared() {
    return Map.of();
  }

  /** Converts losses to the unit of the report; by default they stay as they are. */
  default TrainingResult reported(TrainingResult training) {
    return training;
  }

  /** What the run shows of its results. */
  RunReport report(Results<C, M, S> results);
}
