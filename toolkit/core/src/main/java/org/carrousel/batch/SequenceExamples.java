package org.carrousel.batch;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Examples with sequences of different lengths. A batch is padded at the end to its longest
 * sequence, with masks for padded inputs and labels. Batches contain examples of similar length, in
 * random order in training. Sequences are not truncated.
 *
 * @param inputs inputs of the network, in its order, at least one
 * @param labels labels of the network, in its order
 * @param order sampler of a training epoch
 */
public record SequenceExamples(
    List<ExampleColumn> inputs, List<ExampleColumn> labels, EpochOrder order) implements Examples {
  /**
   * Checks that the columns fit together.
   *
   * @throws IllegalArgumentException if the columns differ in their number of examples
   * @throws BadInputException if an input's augmentation moves time steps that have labels
   */
  public SequenceExamples {
    inputs = List.copyOf(inputs);
    labels = List.copyOf(labels);
    int size = inputs.get(0).size();
    for (ExampleColumn column :
        (Iterable<ExampleColumn>) Stream.concat(inputs.stream(), labels.stream())::iterator) {
      if (column.size() != size) {
        throw new IllegalArgumentException(
            "columns of %d and %d examples".formatted(size, column.size()));
      }
    }
    boolean perStep = size > 0 && labels.stream().anyMatch(label -> label.steps(0) > 0);
    if (perStep && !inputs.stream().allMatch(ExampleColumn::keepsSteps)) {
      throw new BadInputException(
          "an augmentation that moves time steps, with labels per time step",
          "labels of whole sequences, or augmentations that do not move time steps",
          "use jitter or scaling");
    }
  }

  /** Creates examples that occur once each in a training epoch. */
  public SequenceExamples(List<ExampleColumn> inputs, List<ExampleColumn> labels) {
    this(inputs, labels, (seed, epoch) -> Shuffle.order(inputs.get(0).size(), seed, epoch));
  }

  /** Returns a copy with another sampler. */
  public SequenceExamples order(EpochOrder order) {
    return new SequenceExamples(inputs, labels, order);
  }

  @Override
  public int size() {
    return inputs.get(0).size();
  }

  @Override
  public MultiDataSet batch(int[] numbers) {
    return dataSet(
        inputs.stream().map(column -> column.batch(numbers)).toList(),
        labels.stream().map(column -> column.batch(numbers)).toList());
  }

  @Override
  public MultiDataSet trainingBatch(int[] numbers, long seed) {
    return dataSet(
        inputs.stream().map(column -> column.trainingBatch(numbers, seed)).toList(),
        labels.stream().map(column -> column.trainingBatch(numbers, seed)).toList());
  }

  /** Returns batches in the order of the examples' lengths. */
  @Override
  public int[][] batches(int batchSize) {
    int[] byLength =
        IntStream.range(0, size())
            .boxed()
            .sorted(Comparator.comparingInt(this::steps))
            .mapToInt(Integer::intValue)
            .toArray();
    return Batches.consecutive(byLength, batchSize);
  }

  /** Returns batches of examples of similar length, in random order. */
  @Override
  public int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return Batches.ofSimilarLength(
        order.order(seed, epoch), this::steps, batchSize, Shuffle.mix(seed, epoch));
  }

  /** Returns the sum of the time steps of all inputs. */
  private int steps(int number) {
    return inputs.stream().mapToInt(input -> input.steps(number)).sum();
  }

  private static MultiDataSet dataSet(List<MaskedArray> inputs, List<MaskedArray> labels) {
    return new MultiDataSet(arrays(inputs), arrays(labels), masks(inputs), masks(labels));
  }

  private static INDArray[] arrays(List<MaskedArray> columns) {
    return columns.stream().map(MaskedArray::array).toArray(INDArray[]::new);
  }

  /** Returns null if there is no mask, because a mask costs time. */
  private static INDArray[] masks(List<MaskedArray> columns) {
    INDArray[] masks = columns.stream().map(MaskedArray::mask).toArray(INDArray[]::new);
    return Arrays.stream(masks).allMatch(Objects::isNull) ? null : masks;
  }
}
