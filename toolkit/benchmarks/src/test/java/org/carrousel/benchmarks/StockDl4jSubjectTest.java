package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class StockDl4jSubjectTest {
  private final Workload problem = new Workload(WorkloadShape.of(2, 3, 1, 4));

  @Test
  void computesInItsProcessWhatDl4jComputesInThisOne() {
    try (Subject here = NetworkSubject.stock(problem);
        Subject there = new StockDl4jSubject(problem)) {
      there.prepare(1);
      assertThat(there.loss()).isCloseTo(here.loss(), within(1e-6));

      here.train();
      there.repeat(TimedOperation.TRAIN, 1);
      there.infer();

      assertThat(there.loss()).isCloseTo(here.loss(), within(1e-6));
    }
  }

  @Test
  void aProcessThatHasEndedIsNoticed() {
    try (Subject there = new StockDl4jSubject(problem)) {
      there.prepare(1);
      ProcessHandle.current().children().forEach(ProcessHandle::destroyForcibly);

      assertThatThrownBy(there::train)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("has ended with status");
    }
  }
}
