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
 * Examples of sequences of different lengths. A batch pads them behind to its longest, with masks
 * for inputs and labels where something is padded. Batches are made of examples of similar length,
 * in training without giving up a random order; nothing is cut.
 *
 * @param inputs of the network, in its order, at least one
 * @param labels of the network, in its order
 * @param order which examples an epoch of training is made of
 */
public record SequenceExamples(
    List<ExampleColumn> inputs, List<ExampleColumn> labels, EpochOrder order) implements Examples {
  /** Checks that all parts have the same examples, and labels of time steps keep their steps. */
  public SequenceExamples {
    inputs = List.copyOf(inputs);
    labels = List.copyOf(labels);
    int size = inputs.get(0).size();
    for (ExampleColumn part :
        (Iterable<ExampleColumn>) Stream.concat(inputs.stream(), labels.stream())::iterator) {
      if (part.size() != size) {
        throw new IllegalArgumentException(
            "parts of %d and %d examples".formatted(size, part.size()));
      }
    }
    boolean perStep = size > 0 && labels.stream().anyMatch(label -> label.steps(0) > 0);
    if (perStep && !inputs.stream().allMatch(ExampleColumn::keepsSteps)) {
      throw new BadInputException(
          "an augmentation that moves time steps, and labels of time steps",
          "labels of whole sequences, or augmentations that keep the time steps",
          "use jitter or scaling");
    }
  }

  /** Examples that come once each in an epoch. */
  public SequenceExamples(List<ExampleColumn> inputs, List<ExampleColumn> labels) {
    this(inputs, labels, (seed, epoch) -> Shuffle.order(inputs.get(0).size(), seed, epoch));
  }

  /** The same, an epoch of training made of other examples. */
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
        inputs.stream().map(part -> part.batch(numbers)).toList(),
        labels.stream().map(part -> part.batch(numbers)).toList());
  }

  @Override
  public MultiDataSet trainingBatch(int[] numbers, long seed) {
    return dataSet(
        inputs.stream().map(part -> part.trainingBatch(numbers, seed)).toList(),
        labels.stream().map(part -> part.trainingBatch(numbers, seed)).toList());
  }

  /** By length. */
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

  /** Of similar length, in random order. */
  @Override
  public int[][] trainingBatches(int batchSize, long seed, int epoch) {
    return Batches.ofSimilarLength(
        order.order(seed, epoch), this::steps, batchSize, Shuffle.mix(seed, epoch));
  }

  /** Time steps of all inputs. */
  private int steps(int number) {
    return inputs.stream().mapToInt(input -> input.steps(number)).sum();
  }

  private static MultiDataSet dataSet(List<MaskedArray> inputs, List<MaskedArray> labels) {
    return new MultiDataSet(arrays(inputs), arrays(labels), masks(inputs), masks(labels));
  }

  private static INDArray[] arrays(List<MaskedArray> parts) {
    return parts.stream().map(MaskedArray::array).toArray(INDArray[]::new);
  }

  /** Null if there is none, because a mask costs time. */
  private static INDArray[] masks(List<MaskedArray> parts) {
    INDArray[] masks = parts.stream().map(MaskedArray::mask).toArray(INDArray[]::new);
    return Arrays.stream(masks).allMatch(Objects::isNull) ? null : masks;
  }
}
