package org.carrousel.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EquivalenceCheckTest {
  private static final WorkloadShape SHAPE = WorkloadShape.of(2, 3, 4, 5);

  @Test
  void equalLossesThatFallAreAccepted() {
    assertThatCode(
            () ->
                EquivalenceCheck.start(subjects(new Fake(1, 0.1), new Fake(1.0001, 0.1)), SHAPE)
                    .requireSmallerLosses())
        .doesNotThrowAnyException();
  }

  @Test
  void anotherForwardPassIsFound() {
    assertThatThrownBy(
            () -> EquivalenceCheck.start(subjects(new Fake(1, 0.1), new Fake(1.01, 0.1)), SHAPE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("before training")
        .hasMessageContaining("libtorch f32");
  }

  @Test
  void anotherUpdateIsFound() {
    assertThatThrownBy(
            () -> EquivalenceCheck.start(subjects(new Fake(1, 0.1), new Fake(1, 0.09)), SHAPE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("after 3 training steps");
  }

  @Test
  void aLossThatIsNoNumberIsFound() {
    assertThatThrownBy(
            () ->
                EquivalenceCheck.start(
                    subjects(new Fake(1, 0.1), new Fake(Double.NaN, 0.1)), SHAPE))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void subjectsThatDoNotLearnAreFound() {
    EquivalenceCheck check =
        EquivalenceCheck.start(subjects(new Fake(1, 0), new Fake(1, 0)), SHAPE);

    assertThatThrownBy(check::requireSmallerLosses)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("does not learn");
  }

  private static Map<LibraryVariant, Subject> subjects(Subject ours, Subject torch) {
    Map<LibraryVariant, Subject> subjects = new LinkedHashMap<>();
    subjects.put(new LibraryVariant(Library.OURS, LibraryVariant.F32, workload -> ours), ours);
    subjects.put(new LibraryVariant(Library.TORCH, LibraryVariant.F32, workload -> torch), torch);
    return subjects;
  }

  /** Subject whose loss decreases by the same fraction in every training step. */
  private static final class Fake implements Subject {
    private final double fall;
    private double loss;

    Fake(double loss, double fall) {
      this.loss = loss;
      this.fall = fall;
    }

    @Override
    public void prepare(int threads) {}

    @Override
    public void train() {
      loss *= 1 - fall;
    }

    @Override
    public void infer() {}

    @Override
    public void stream() {}

    @Override
    public double loss() {
      return loss;
    }

    @Override
    public void close() {}
  }
}
