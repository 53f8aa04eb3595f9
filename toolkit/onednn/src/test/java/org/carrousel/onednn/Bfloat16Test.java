package org.carrousel.onednn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.nd4j.linalg.indexing.NDArrayIndex.all;
import static org.nd4j.linalg.indexing.NDArrayIndex.point;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.carrousel.backend.Backend;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Precision;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.carrousel.engine.nd4j.Nd4jEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Products of bfloat16 beside the reference's of floats.
 *
 * <p>How far they may be apart follows from what is rounded. Every product has two factors; those
 * of a pass are of four kinds, each rounded by at most 2⁻⁸ of itself: weights, inputs, hidden
 * states, and gradients of the gates. What the rounding of two kinds does to an array, weights and
 * inputs, is computed exactly by handing rounded ones to the reference. The other two stand in the
 * same products and are rounded as much, and to the first order errors add up: all four together do
 * at most twice as much in expectation. Twice that again is left to chance.
 */
class Bfloat16Test {
  private static final String BIAS_GRADIENT = "gradient of b";

  private static final double KINDS = 2;
  private static final double CHANCE = 2;

  private static final int BATCH = 6;
  private static final int STEPS = 12;
  private static final int INPUTS = 5;
  private static final int UNITS = 40;

  private final Random random = new Random(11);
  private Map<String, INDArray> parameters;
  private INDArray input;
  private TimeMask mask;
  private INDArray hiddenGradient;

  @BeforeEach
  void needsTheProcessor() {
    Backend.start();
    assumeTrue(OnednnLibrary.absence().isEmpty(), () -> OnednnLibrary.absence().orElseThrow());
    assumeTrue(
        OnednnLibrary.absenceOfBfloat16().isEmpty(),
        () -> OnednnLibrary.absenceOfBfloat16().orElseThrow());
  }

  @ParameterizedTest
  @CsvSource({
    "false, false, FORWARD",
    "true, false, FORWARD",
    "false, true, BACKWARD",
    "true, true, FORWARD"
  })
  void isApartFromFloatsByTheRoundingOfItsFactors(
      boolean peepholes, boolean masked, Direction direction) {
    CellShape shape =
        new CellShape(Lstm.standard().peepholes(peepholes), INPUTS, UNITS, DataType.FLOAT);
    draw(shape, masked);
    Map<String, INDArray> exact = run(new Nd4jEngine().computation(shape, direction));
    Map<String, INDArray> actual =
        run(new OnednnEngine().computation(shape.precision(Precision.BFLOAT16), direction));
    parameters.replaceAll((key, weights) -> key.equals("b") ? weights : rounded(weights));
    input = rounded(input);
    Map<String, INDArray> inputsRounded = run(new Nd4jEngine().computation(shape, direction));

    INDArray bias = actual.get(BIAS_GRADIENT);
    INDArray ofOnes = actual.get("gradient of W").getRow(0, true);
    assertThat(distance(bias, ofOnes)).isLessThan(1e-2 * bias.norm2Number().doubleValue());
    exact.remove(BIAS_GRADIENT);
    exact.forEach(
        (name, array) -> {
          double effect = distance(inputsRounded.get(name), array);
          double apart = distance(actual.get(name), array);
          assertThat(apart).as(name).isLessThan(KINDS * CHANCE * effect);
          // Something was rounded at all.
          assertThat(apart).as(name).isGreaterThan(0.1 * effect);
        });
  }

  @Test
  void onlyLstmsInFloatsAreRounded() {
    CellShape gru = new CellShape(new Gru(Gru.Reset.AFTER), 2, 3, DataType.FLOAT);
    assertThat(new OnednnEngine().refusal(gru)).isEmpty();
    assertThat(new OnednnEngine().refusal(gru.precision(Precision.BFLOAT16)))
        .hasValueSatisfying(reason -> assertThat(reason).contains("only for LSTMs"));
    CellShape lstm = new CellShape(Lstm.standard(), 2, 3, DataType.FLOAT);
    assertThat(new OnednnEngine().refusal(lstm.precision(Precision.BFLOAT16))).isEmpty();
  }

  @Test
  void aTruncatedBackwardPassIsThatOfTheReference() {
    CellShape shape = new CellShape(Lstm.standard(), INPUTS, UNITS, DataType.FLOAT);
    draw(shape, false);
    Map<String, INDArray> expected =
        run(new Nd4jEngine().computation(shape, Direction.FORWARD), STEPS / 2);
    Map<String, INDArray> actual =
        run(
            new OnednnEngine().computation(shape.precision(Precision.BFLOAT16), Direction.FORWARD),
            STEPS / 2);
    expected.keySet().retainAll(List.of("gradient of the input", "gradient of W", BIAS_GRADIENT));
    assertThat(actual).containsAllEntriesOf(expected);
  }

  private void draw(CellShape shape, boolean masked) {
    parameters = new LinkedHashMap<>();
    shape
        .cell()
        .parameters(INPUTS, UNITS)
        .forEach(
            block ->
                parameters.put(
                    block.key(),
                    uniform(block.rows(), block.columns()).muli(1 / Math.sqrt(UNITS)).dup('f')));
    input = uniform(INPUTS, BATCH, STEPS);
    input.get(point(0), all(), all()).assign(1);
    INDArray present = uniform(BATCH, STEPS).gt(-0.5).castTo(DataType.FLOAT);
    mask = TimeMask.of(masked ? present : null, BATCH, STEPS);
    hiddenGradient = uniform(UNITS, BATCH, STEPS);
  }

  private Map<String, INDArray> run(SequenceComputation computation) {
    return run(computation, STEPS);
  }

  private Map<String, INDArray> run(SequenceComputation computation, int backwardSteps) {
    Map<String, INDArray> gradients = new LinkedHashMap<>();
    parameters.forEach((key, weights) -> gradients.put(key, weights.dup('f')));
    INDArray states = hiddenGradient.like();
    computation.forward(input, mask, null, null, parameters, states);
    Map<String, INDArray> results = new LinkedHashMap<>();
    results.put("hidden states", states);
    results.put("last memory", computation.last().memory());
    INDArray below = input.like();
    computation.backward(hiddenGradient, null, backwardSteps, gradients, below);
    results.put("gradient of the input", below);
    gradients.forEach((key, gradient) -> results.put("gradient of " + key, gradient));
    return results;
  }

  private INDArray uniform(long... shape) {
    float[] values = new float[(int) Arrays.stream(shape).reduce(1, (a, b) -> a * b)];
    for (int i = 0; i < values.length; i++) {
      values[i] = 2 * random.nextFloat() - 1;
    }
    return Nd4j.createFromArray(values).reshape(shape).dup('f');
  }

  /** To the nearest number with the upper 16 bits of a float, of two the one that is even. */
  private static INDArray rounded(INDArray array) {
    INDArray rounded = array.dup('f');
    float[] values = rounded.data().asFloat();
    for (int i = 0; i < values.length; i++) {
      int bits = Float.floatToRawIntBits(values[i]);
      bits += 0x7fff + ((bits >> 16) & 1);
      rounded.data().put(i, Float.intBitsToFloat(bits & 0xffff0000));
    }
    return rounded;
  }

  private static double distance(INDArray one, INDArray other) {
    return one.sub(other).norm2Number().doubleValue();
  }
}
