package org.carrousel.head;

import java.util.List;
import java.util.stream.Stream;
import org.carrousel.recurrent.MaskKind;
import org.carrousel.recurrent.RandomArrays;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.BooleanIndexing;
import org.nd4j.linalg.indexing.conditions.Conditions;

/**
 * What a head of aligned labels can be asked: three rows of two features, four outputs, five time
 * steps or none.
 *
 * @param sequence whether there is a time axis
 * @param mask of the time steps; without a time axis, any but {@code NONE} masks the second row
 * @param eachOutput whether single outputs are masked as well
 * @param weighted whether the outputs have weights
 * @param classNumbers whether labels are numbers of classes
 */
record HeadCase(
    Objective objective,
    boolean sequence,
    MaskKind mask,
    boolean eachOutput,
    boolean weighted,
    boolean classNumbers) {
  static final int INPUTS = 2;
  static final int OUTPUTS = 4;
  static final List<Double> WEIGHTS = List.of(0.5, 2.0, 0.0, 1.5);

  private static final List<Boolean> EITHER = List.of(false, true);

  /** Every case that makes sense. */
  static Stream<HeadCase> all() {
    return Stream.of(Objective.values())
        .filter(objective -> objective != Objective.CTC)
        .flatMap(o -> EITHER.stream().flatMap(sequence -> masks(o, sequence)))
        .flatMap(
            c ->
                EITHER.stream()
                    .map(
                        w -> new HeadCase(c.objective, c.sequence, c.mask, c.eachOutput, w, false)))
        .flatMap(
            c ->
                c.objective == Objective.CROSS_ENTROPY ? Stream.of(c, c.numbered()) : Stream.of(c));
  }

  private static Stream<HeadCase> masks(Objective objective, boolean sequence) {
    return Stream.of(MaskKind.values())
        .filter(mask -> sequence || mask == MaskKind.NONE || mask == MaskKind.RAGGED)
        .flatMap(
            mask ->
                EITHER.stream()
                    .filter(
                        each ->
                            !each
                                || (mask == MaskKind.RAGGED
                                    && objective != Objective.CROSS_ENTROPY))
                    .map(each -> new HeadCase(objective, sequence, mask, each, false, false)));
  }

  private HeadCase numbered() {
    return new HeadCase(objective, sequence, mask, eachOutput, weighted, true);
  }

  SequenceHead head() {
    return new SequenceHead.Builder()
        .objective(objective)
        .outputWeights(weighted ? WEIGHTS : List.of())
        .nIn(INPUTS)
        .nOut(OUTPUTS)
        .build();
  }

  INDArray input() {
    return RandomArrays.uniform(3, DataType.DOUBLE, shape(INPUTS));
  }

  /** Probabilities, numbers of classes, zeros and ones, or any numbers. */
  INDArray labels() {
    INDArray random = RandomArrays.uniform(4, DataType.DOUBLE, shape(classNumbers ? 1 : OUTPUTS));
    return switch (objective) {
      case CROSS_ENTROPY -> classNumbers ? numbers(random) : probabilities(random);
      case BINARY_CROSS_ENTROPY -> random.gt(0).castTo(DataType.DOUBLE);
      case SQUARED_ERROR, ABSOLUTE_ERROR -> random;
      case CTC -> throw new IllegalStateException("labels of CTC are not aligned");
    };
  }

  private static INDArray numbers(INDArray random) {
    INDArray numbers = random.dup();
    for (long i = 0; i < numbers.length(); i++) {
      numbers.putScalar(i, Math.floor((numbers.getDouble(i) + 1) / 2 * OUTPUTS));
    }
    return numbers;
  }

  private static INDArray probabilities(INDArray random) {
    INDArray positive = random.add(1.1);
    return positive.div(positive.sum(true, 1).broadcast(positive.shape()));
  }

  /** The same, with what is not to be looked at not a number. */
  INDArray poisonedLabels() {
    INDArray labels = labels();
    if (mask == MaskKind.NONE) {
      return labels;
    }
    INDArray counts = labelMask();
    if (counts.rank() < labels.rank()) {
      counts = Nd4j.expandDims(counts, 1);
    }
    INDArray poisoned = labels.dup();
    INDArray broadcast = counts.broadcast(labels.shape());
    for (long i = 0; i < poisoned.length(); i++) {
      if (broadcast.getDouble(i) == 0) {
        poisoned.putScalar(i, Double.NaN);
      }
    }
    return poisoned;
  }

  /** As it is given to DL4J; null if there is none. */
  INDArray labelMask() {
    if (mask == MaskKind.NONE) {
      return null;
    }
    INDArray whole = sequence ? mask.mask() : Nd4j.createFromArray(new double[][] {{1}, {0}, {1}});
    if (!eachOutput) {
      return whole;
    }
    INDArray single = RandomArrays.uniform(6, DataType.DOUBLE, shape(OUTPUTS));
    BooleanIndexing.replaceWhere(single, 1, Conditions.greaterThan(-0.3));
    BooleanIndexing.replaceWhere(single, 0, Conditions.lessThan(1));
    return single.mul((sequence ? Nd4j.expandDims(whole, 1) : whole).broadcast(single.shape()));
  }

  private long[] shape(long size) {
    return sequence ? new long[] {3, size, 5} : new long[] {3, size};
  }
}
