package org.carrousel.simd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.cell.GateBiases;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engines;
import org.carrousel.engine.Precision;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class SimdEngineTest {
  private static final CellShape SHAPE = new CellShape(Lstm.standard(), 2, 3, DataType.FLOAT, true);
  private final SimdEngine engine = new SimdEngine();

  @Test
  void itComputesNoConvolutions() {
    assertThat(engine.computesConvolutions()).isFalse();
    assertThatThrownBy(engine::convolution)
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("the engine simd computes no convolutions");
  }

  @Test
  void computesTheStandardLstmWithAnyBiasesAndDropout() {
    assertThat(engine.refusal(SHAPE)).isEmpty();
    Lstm biased = Lstm.standard().biases(GateBiases.of(1, 2, 3));
    assertThat(engine.refusal(new CellShape(biased, 2, 3, DataType.FLOAT))).isEmpty();
  }

  @Test
  void saysWhyItCannotComputeSomethingElse() {
    assertThat(engine.refusal(new CellShape(Lstm.standard(), 2, 3, DataType.DOUBLE)).orElseThrow())
        .contains("FLOAT, not in DOUBLE");
    assertThat(engine.refusal(new CellShape(new Gru(Gru.Reset.AFTER), 2, 3, DataType.FLOAT)))
        .contains("it computes only the standard LSTM");
    assertThat(engine.refusal(new CellShape(Lstm.standard().peepholes(true), 2, 3, DataType.FLOAT)))
        .contains("it computes only the standard LSTM");
    assertThat(engine.refusal(SHAPE.precision(Precision.BFLOAT16)))
        .contains("it multiplies only in full precision");
  }

  /** Beside the reference alone, which is the other engine here. */
  @Test
  void isPreferredToTheReference() {
    assertThat(Engines.choose(SHAPE)).isInstanceOf(SimdEngine.class);
    assertThat(Engines.computation(SHAPE, Direction.FORWARD)).isInstanceOf(SimdComputation.class);
  }

  @Test
  void isPreferredUpToTwoHundredAndFiftySixUnits() {
    CellShape medium = new CellShape(Lstm.standard(), 256, 256, DataType.FLOAT);
    CellShape large = new CellShape(Lstm.standard(), 64, 512, DataType.FLOAT);
    assertThat(engine.preference(medium)).isGreaterThan(engine.preference(large));
  }
}
