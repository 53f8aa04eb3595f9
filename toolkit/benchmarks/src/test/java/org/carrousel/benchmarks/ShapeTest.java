package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapeTest {
  @Test
  void labelsNameWhatIsNotUsual() {
    assertThat(Shape.of(32, 100, 8, 128).label()).isEqualTo("B32 T100 I8 H128");
    assertThat(Shape.of(32, 100, 64, 256).stacked(2).label()).isEqualTo("B32 T100 I64 H256 x2");
    assertThat(Shape.of(32, 100, 64, 256).bothWays().label())
        .isEqualTo("B32 T100 I64 H256 bidirectional");
    assertThat(Shape.of(1, 1, 8, 128).label()).isEqualTo("B1 I8 H128");
  }

  @Test
  void oneTimeStepIsStreamed() {
    assertThat(Shape.of(1, 1, 8, 128).works()).containsExactly(Work.STREAM);
    assertThat(Shape.of(1, 100, 8, 128).works()).containsExactly(Work.TRAIN, Work.INFER);
  }

  @Test
  void anotherProcessIsToldTheWholeShape() {
    Shape shape = Shape.of(32, 100, 64, 256).stacked(2).bothWays();

    assertThat(Shape.of(shape.arguments())).isEqualTo(shape);
  }
}
