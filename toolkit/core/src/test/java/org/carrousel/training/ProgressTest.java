package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.batch.Examples;
import org.carrousel.testing.TinyForecast;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a listener is told of two epochs of three batches. */
class ProgressTest {
  private static final Examples TRAIN = TinyForecast.examples(3, 13);
  private static final Examples VALIDATION = TinyForecast.examples(15, 18);
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(2, 4, .01, LearningRateSchedule.CONSTANT, 0);

  private static final class Listener implements Progress {
    private final List<String> events = new ArrayList<>();
    private final List<Duration> left = new ArrayList<>();

    @Override
    public void begin(Training training) {
      events.add("begin " + training);
    }

    @Override
    public void step(Step step) {
      assertThat(step.loss()).isFinite();
      events.add("step %d: %d/%d".formatted(step.epoch(), step.batch(), step.batches()));
      left.add(step.left());
    }

    @Override
    public void epoch(EpochLosses epoch) {
      assertThat(epoch.validationLoss()).isFinite();
      events.add("epoch " + epoch.number());
    }

    @Override
    public void end() {
      events.add("end");
    }
  }

  private final Listener listener = new Listener();

  @TempDir Path folder;

  @Test
  void aListenerIsToldOfStepsEpochsAndTheTimeLeft() {
    new Trainer(OPTIONS, 5, null, "seed 5", listener)
        .train(TinyForecast.network(0, 1), TRAIN, VALIDATION);

    assertThat(listener.events)
        .containsExactly(
            "begin Training[task=seed 5, epochs=2, steps=6, done=0]",
            "step 1: 1/3",
            "step 1: 2/3",
            "step 1: 3/3",
            "epoch 1",
            "step 2: 1/3",
            "step 2: 2/3",
            "step 2: 3/3",
            "epoch 2",
            "end");
    assertThat(listener.left.get(0)).isPositive();
    assertThat(listener.left.get(5)).isZero();
  }

  @Test
  void aListenerOfAResumedTrainingIsToldWhatIsDone() {
    Checkpoint checkpoint = new Checkpoint(folder.resolve("c.zip"), "job");
    new Trainer(OPTIONS.withEpochs(1), 5, checkpoint, "t", Progress.quiet())
        .train(TinyForecast.network(0, 1), TRAIN, VALIDATION);

    new Trainer(OPTIONS, 5, checkpoint, "t", listener)
        .train(TinyForecast.network(0, 1), TRAIN, VALIDATION);

    assertThat(listener.events)
        .containsExactly(
            "begin Training[task=t, epochs=2, steps=6, done=3]",
            "step 2: 1/3",
            "step 2: 2/3",
            "step 2: 3/3",
            "epoch 2",
            "end");
  }

  @Test
  void theEndIsToldOfAFailedTraining() {
    Examples failing =
        new FakeExamples(
            TRAIN,
            (number, batch) -> {
              throw new IllegalStateException("no batch");
            });
    Trainer trainer = new Trainer(OPTIONS, 5, null, "t", listener);

    assertThatThrownBy(() -> trainer.train(TinyForecast.network(0, 1), failing, VALIDATION))
        .hasMessage("no batch");

    assertThat(listener.events).hasSize(2).last().isEqualTo("end");
  }
}
