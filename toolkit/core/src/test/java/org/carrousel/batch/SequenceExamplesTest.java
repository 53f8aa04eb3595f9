package org.carrousel.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

class SequenceExamplesTest {
  /** Of 2, 1 and 3 time steps; two features. */
  private static final FeatureSequences FEATURES =
      new FeatureSequences(
          new float[][][] {{{1, 10}, {2, 20}}, {{3, 30}}, {{4, 40}, {5, 50}, {6, 60}}});

  private static final int[][] TOKENS = {{2, 0}, {1}, {0, 1, 2}};

  private static TokenSequences tokens(Form form) {
    return new TokenSequences(TOKENS, 3, form);
  }

  private static final VectorColumn CLASSES = VectorColumn.oneHot(new int[] {0, 1, 1}, 2);

  private static MultiDataSet batch(
      List<ExampleColumn> inputs, List<ExampleColumn> labels, int... numbers) {
    return new SequenceExamples(inputs, labels).batch(numbers);
  }

  private static INDArray array(float[][][] values) {
    return Nd4j.createFromArray(values);
  }

  @Test
  void shortSequencesArePaddedBehindAndMasked() {
    MultiDataSet batch = batch(List.of(FEATURES), List.of(CLASSES), 2, 0);

    assertThat(batch.getFeatures())
        .containsExactly(
            array(new float[][][] {{{4, 5, 6}, {40, 50, 60}}, {{1, 2, 0}, {10, 20, 0}}}));
    assertThat(batch.getFeaturesMaskArrays())
        .containsExactly(Nd4j.createFromArray(new float[][] {{1, 1, 1}, {1, 1, 0}}));
    assertThat(batch.getLabels())
        .containsExactly(Nd4j.createFromArray(new float[][] {{0, 1}, {1, 0}}));
    assertThat(batch.getLabelsMaskArrays()).isNull();
  }

  @Test
  void sequencesOfOneLengthNeedNoMask() {
    MultiDataSet batch = batch(List.of(FEATURES), List.of(tokens(Form.NUMBERS)), 1, 1);

    assertThat(batch.getFeaturesMaskArrays()).isNull();
    assertThat(batch.getLabelsMaskArrays()).isNull();
  }

  @Test
  void tokensAreOneHotOrNumbers() {
    MultiDataSet batch = batch(List.of(tokens(Form.ONE_HOT)), List.of(tokens(Form.NUMBERS)), 0, 1);
    INDArray mask = Nd4j.createFromArray(new float[][] {{1, 1}, {1, 0}});

    assertThat(batch.getFeatures(0))
        .isEqualTo(array(new float[][][] {{{0, 1}, {0, 0}, {1, 0}}, {{0, 0}, {1, 0}, {0, 0}}}));
    assertThat(batch.getFeaturesMaskArray(0)).isEqualTo(mask);
    assertThat(batch.getLabels(0)).isEqualTo(array(new float[][][] {{{2, 0}}, {{1, 0}}}));
    assertThat(batch.getLabelsMaskArray(0)).isEqualTo(mask);
  }

  @Test
  void aTimeStepWithoutALabelIsMasked() {
    TokenSequences delayed =
        new TokenSequences(new int[][] {{TokenSequences.NONE, 1, 0}}, 2, Form.ONE_HOT);

    MaskedArray batch = delayed.batch(new int[] {0});

    assertThat(batch.array()).isEqualTo(array(new float[][][] {{{0, 0, 1}, {0, 1, 0}}}));
    assertThat(batch.mask()).isEqualTo(Nd4j.createFromArray(new float[][] {{0, 1, 1}}));
  }

  @Test
  void everyPartHasItsOwnLengthAndMask() {
    TokenSequences pairs = new TokenSequences(new int[][] {{1}, {2, 2}, {0}}, 3, Form.NUMBERS);

    MultiDataSet batch = batch(List.of(FEATURES, pairs, CLASSES), List.of(CLASSES), 0, 2);

    assertThat(batch.getFeatures(0).shape()).containsExactly(2, 2, 3);
    assertThat(batch.getFeatures(1).shape()).containsExactly(2, 1, 1);
    assertThat(batch.getFeatures(2).shape()).containsExactly(2, 2);
    assertThat(batch.getFeaturesMaskArray(0).shape()).containsExactly(2, 3);
    assertThat(batch.getFeaturesMaskArray(1)).isNull();
    assertThat(batch.getFeaturesMaskArray(2)).isNull();
  }

  @Test
  void oneNumberAnExampleIsAColumn() {
    assertThat(VectorColumn.of(new double[] {1.5, -2}).batch(new int[] {1, 0}).array())
        .isEqualTo(Nd4j.createFromArray(new float[][] {{-2}, {1.5f}}));
  }

  @Test
  void partsOfDifferentExamplesAreRefused() {
    VectorColumn two = VectorColumn.of(new double[2]);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SequenceExamples(List.of(FEATURES), List.of(two)))
        .withMessageContaining("3 and 2");
  }

  @Test
  void sequencesThatAreNoneAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSequences(new float[][][] {{{1}}, {}}))
        .withMessageContaining("example 1 has no time step");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FeatureSequences(new float[][][] {{{1}}, {{1}, {1, 2}}}))
        .withMessageContaining("example 1 has a time step of 2 features, expected 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequences(new int[][] {{}}, 3, Form.NUMBERS))
        .withMessageContaining("example 0 has no time step");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TokenSequences(new int[][] {{0, 3}}, 3, Form.NUMBERS))
        .withMessageContaining("example 0 has the token 3, expected 0 to 2");
  }

  @Test
  void labelsOfTimeStepsRefuseAnAugmentationThatMovesThem() {
    List<ExampleColumn> slices =
        List.of(FEATURES.augmentations(new Jitter(.1), new WindowSlicing(.9)));

    assertThatThrownBy(() -> new SequenceExamples(slices, List.of(tokens(Form.NUMBERS))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("an augmentation that moves time steps");
    assertThat(new SequenceExamples(slices, List.of(CLASSES)).size()).isEqualTo(3);
  }

  @Test
  void onlyTrainingBatchesAreAugmentedAndFollowFromTheSeed() {
    SequenceExamples examples =
        new SequenceExamples(List.of(FEATURES.augmentations(new Jitter(.1))), List.of(CLASSES));
    int[] twice = {2, 2};
    INDArray trained = examples.trainingBatch(twice, 7).getFeatures(0);

    assertThat(examples.batch(twice)).isEqualTo(batch(List.of(FEATURES), List.of(CLASSES), twice));
    assertThat(examples.trainingBatch(twice, 7).getFeatures(0)).isEqualTo(trained);
    assertThat(examples.trainingBatch(twice, 8).getFeatures(0)).isNotEqualTo(trained);
    assertThat(trained.slice(0)).isNotEqualTo(trained.slice(1));
    assertThat(trained.equalsWithEps(examples.batch(twice).getFeatures(0), 1)).isTrue();
  }

  /** 1,000 sequences of 1 to 100 time steps. */
  private static SequenceExamples ofManyLengths() {
    Random random = new Random(3);
    int[][] sequences =
        IntStream.range(0, 1000)
            .mapToObj(i -> new int[1 + random.nextInt(100)])
            .toArray(int[][]::new);
    TokenSequences tokens = new TokenSequences(sequences, 1, Form.NUMBERS);
    return new SequenceExamples(List.of(tokens), List.of(VectorColumn.of(new double[1000])));
  }

  /** The share of a batch's time steps that is padding, over all batches. */
  private static double padding(SequenceExamples examples, int[][] batches) {
    long padded = 0;
    long steps = 0;
    for (int[] batch : batches) {
      int[] lengths = IntStream.of(batch).map(n -> examples.inputs().get(0).steps(n)).toArray();
      padded += (long) lengths.length * Arrays.stream(lengths).max().orElseThrow();
      steps += Arrays.stream(lengths).sum();
    }
    return 1 - (double) steps / padded;
  }

  @Test
  void batchesAreOfSimilarLength() {
    SequenceExamples examples = ofManyLengths();
    int[][] shuffled = Batches.consecutive(Shuffle.order(1000, 5, 0), 32);

    // Uniform lengths: a shuffled batch pads to nearly twice the mean.
    assertThat(padding(examples, shuffled)).isBetween(.45, .5);
    assertThat(padding(examples, examples.trainingBatches(32, 5, 0))).isLessThan(.12);
    assertThat(padding(examples, examples.batches(32))).isLessThan(.04);
  }

  @Test
  void evaluationGivesEveryExampleOnce() {
    int[][] batches = ofManyLengths().batches(32);

    assertThat(batches.length).isEqualTo(32);
    assertThat(Arrays.stream(batches).flatMapToInt(Arrays::stream).sorted())
        .containsExactlyElementsOf(IntStream.range(0, 1000).boxed().toList());
  }
}
