package org.carrousel.recipes.api;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trained model.
 *
 * @param <I> input of a prediction
 * @param <O> the prediction
 */
public interface Model<I, O> {
  /**
   * Predicts.
   *
   * @param input in the user's units; {@link ModelDescription#input} says what is expected
   * @return in the user's units
   * @throws org.carrousel.error.BadInputException if the input is of another kind than that of the
   *     training
   */
  O predict(I input);

  /** Writes the model as one bundle; the file appears whole or not at all. */
  void save(Path path) throws IOException;

  /** Describes what the model is, expects and answers. */
  ModelDescription describe();

  /** The network itself. */
  ComputationGraph network();

  /** Origin of the model: data and their digest, seed, versions, metrics. */
  Map<String, Object> provenance();
}
