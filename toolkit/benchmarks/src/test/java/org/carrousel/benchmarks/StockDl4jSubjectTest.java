package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StockDl4jSubjectTest {
  private final Workload workload = new Workload(WorkloadShape.of(2, 3, 1, 4));

  @Test
  void computesInItsProcessWhatDl4jComputesInThisOne() {
    try (Subject inProcess = NetworkSubject.stock(workload);
        Subject child = new StockDl4jSubject(workload)) {
      child.prepare(1);
      assertThat(child.loss()).isCloseTo(inProcess.loss(), within(1e-6));

      inProcess.train();
      child.repeat(TimedOperation.TRAIN, 1);
      child.infer();

      assertThat(child.loss()).isCloseTo(inProcess.loss(), within(1e-6));
    }
  }

  @Test
  void aProcessThatHasEndedIsNoticed() {
    try (Subject child = new StockDl4jSubject(workload)) {
      child.prepare(1);
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);

      assertThatThrownBy(child::train)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has ended with status");
    }
  }
}
