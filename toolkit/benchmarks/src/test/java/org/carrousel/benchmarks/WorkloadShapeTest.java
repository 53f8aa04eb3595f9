package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkloadShapeTest {
  @Test
  void labelsNameWhatIsNotUsual() {
    assertThat(WorkloadShape.of(32, 100, 8, 128).label()).isEqualTo("B32 T100 I8 H128");
    assertThat(WorkloadShape.of(32, 100, 64, 256).stacked(2).label())
        .isEqualTo("B32 T100 I64 H256 x2");
    assertThat(WorkloadShape.of(32, 100, 64, 256).withBothDirections().label())
        .isEqualTo("B32 T100 I64 H256 bidirectional");
    assertThat(WorkloadShape.of(1, 1, 8, 128).label()).isEqualTo("B1 I8 H128");
  }

  @Test
  void oneTimeStepIsStreamed() {
    assertThat(WorkloadShape.of(1, 1, 8, 128).operations()).containsExactly(TimedOperation.STREAM);
    assertThat(WorkloadShape.of(1, 100, 8, 128).operations())
        .containsExactly(TimedOperation.TRAIN, TimedOperation.INFER);
  }

  @Test
  void anotherProcessIsToldTheWholeShape() {
    WorkloadShape shape = WorkloadShape.of(32, 100, 64, 256).stacked(2).withBothDirections();

    assertThat(WorkloadShape.of(shape.arguments())).isEqualTo(shape);
  }
}
