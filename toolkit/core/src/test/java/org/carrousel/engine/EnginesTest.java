package org.carrousel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.carrousel.cell.Lstm;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;

class EnginesTest {
  private static final CellShape SHAPE = new CellShape(Lstm.standard(), 2, 3, DataType.FLOAT);

  @AfterEach
  void forget() {
    System.clearProperty(Engines.PROPERTY);
  }

  @Test
  void theReferenceCanBeAskedForByName() {
    System.setProperty(Engines.PROPERTY, "nd4j");
    assertThat(Engines.choose(SHAPE).name()).isEqualTo("nd4j");
  }

  @Test
  void anUnknownEngineIsRefusedWithTheNearestName() {
    System.setProperty(Engines.PROPERTY, "nd4");
    assertThatThrownBy(() -> Engines.choose(SHAPE))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("-Dcarrousel.engine=nd4")
        .hasMessageContaining("did you mean \"nd4j\"?");
  }

  @Test
  void aDataTypeThatNoEngineComputesIsRefused() {
    CellShape half = new CellShape(Lstm.standard(), 2, 3, DataType.FLOAT16);
    assertThatThrownBy(() -> Engines.choose(half))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("FLOAT or DOUBLE");
    System.setProperty(Engines.PROPERTY, "nd4j");
    assertThatThrownBy(() -> Engines.choose(half)).hasMessageContaining("not in");
  }

  @Test
  void theReferenceComputesConvolutionsThatTheNamedEngineDoesNot() {
    System.setProperty(Engines.PROPERTY, "simd");
    assertThat(Engines.chooseForConvolutions().name()).isEqualTo("nd4j");
  }

  @Test
  void theReferenceComputesWhateverEngineIsNamed() {
    System.setProperty(Engines.PROPERTY, "onednn");
    assertThat(Engines.reference(SHAPE, Direction.FORWARD).getClass().getPackageName())
        .isEqualTo("org.carrousel.engine.nd4j");
  }

  @Test
  void aPrecisionThatNoEngineHasBecomesFullUnlessAnEngineIsNamed() {
    CellShape rounded = SHAPE.precision(Precision.BFLOAT16);
    assertThat(Engines.offers(SHAPE)).isTrue();
    assertThat(Engines.offers(rounded)).isFalse();
    assertThat(Engines.computation(rounded, Direction.FORWARD))
        .hasSameClassAs(Engines.computation(SHAPE, Direction.FORWARD));
    System.setProperty(Engines.PROPERTY, "nd4j");
    assertThatThrownBy(() -> Engines.computation(rounded, Direction.FORWARD))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("it multiplies in the network's data type");
  }
}
