package org.carrousel.recipes.api;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.SequenceExamples;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * A trained network, of which a recipe makes a model.
 *
 * @param config the configuration that it was trained with
 * @param graph the network itself
 * @param provenance origin: data and their digest, seed, versions, metrics
 * @param <C> the configuration
 */
public record TrainedNetwork<C>(C config, ComputationGraph graph, Map<String, Object> provenance) {
  /** Returns a copy with another configuration of its predictions. */
  public TrainedNetwork<C> with(C changed) {
    return new TrainedNetwork<>(changed, graph, provenance);
  }

  /**
   * Computes the outputs for examples in batches.
   *
   * @param inputs examples, which batches pad and mask
   * @param reader makes a result of an example's number and the network's output for it
   */
  @SuppressWarnings("unchecked") // filled by the reader alone
  public <T> List<T> outputs(
      ExampleColumn inputs, int batchSize, BiFunction<Integer, INDArray, T> reader) {
    SequenceExamples examples = new SequenceExamples(List.of(inputs), List.of());
    Object[] outputs = new Object[examples.size()];
    for (int[] numbers : examples.batches(batchSize)) {
      MultiDataSet batch = examples.batch(numbers);
      INDArray output = graph.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      for (int row = 0; row < numbers.length; row++) {
        outputs[numbers[row]] = reader.apply(numbers[row], output.slice(row));
      }
    }
    return (List<T>) Arrays.asList(outputs);
  }
}
