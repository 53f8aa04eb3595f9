package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.carrousel.batch.Examples;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.RecurrentLayer;
import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.distribution.NormalDistribution;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.weightnoise.WeightNoise;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** A training that is killed and continued ends in the bits of one that is not. */
class ResumeTest {
  private static final Examples TRAIN = TinyForecast.examples(3, 13);
  private static final Examples VALIDATION = TinyForecast.examples(15, 18);

  /** Three batches an epoch, nine in all; a rate that changes, a last batch that is smaller. */
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(3, 4, .01, LearningRateSchedule.COSINE, 0);

  private static final int BATCHES = 9;

  @TempDir Path folder;
  private Checkpoint checkpoint;

  @BeforeEach
  void setCheckpoint() {
    checkpoint = new Checkpoint(folder.resolve("seed-5.zip"), "this job");
  }

  private static final class Killed extends RuntimeException {}

  /** What a training ends in, as far as a bundle or a later step could tell. */
  private record End(
      float[] parameters, float[] updaterState, int iterations, int epochs, TrainingResult result) {
    static End of(ComputationGraph network, TrainingResult result) {
      return new End(
          network.params().toFloatVector(),
          network.getUpdater().getStateViewArray().toFloatVector(),
          network.getIterationCount(),
          network.getEpochCount(),
          result);
    }

    void isEndOf(ComputationGraph network, TrainingResult other) {
      assertThat(network.params().toFloatVector()).isEqualTo(parameters);
      assertThat(network.getUpdater().getStateViewArray().toFloatVector()).isEqualTo(updaterState);
      assertThat(network.getIterationCount()).isEqualTo(iterations);
      assertThat(network.getEpochCount()).isEqualTo(epochs);
      assertThat(other.epochs()).isEqualTo(result.epochs());
      assertThat(other.bestEpoch()).isEqualTo(result.bestEpoch());
    }
  }

  private static End uninterrupted(double dropout) {
    ComputationGraph network = TinyForecast.network(dropout, 1);
    TrainingResult result = new Trainer(OPTIONS, 5, null, "test").train(network, TRAIN, VALIDATION);
    return End.of(network, result);
  }

  /** Examples whose batch of this number in the order of calls kills the training. */
  private static Examples killing(Examples examples, int call) {
    return new FakeExamples(
        examples,
        (number, batch) -> {
          if (number == call) {
            throw new Killed();
          }
          return batch;
        });
  }

  private TrainingResult train(ComputationGraph network, Examples train, Examples validation) {
    return new Trainer(
            OPTIONS, 5, checkpoint, "test", Progress.quiet(), CheckpointInterval.EVERY_STEP)
        .train(network, train, validation);
  }

  private void killed(Examples train, Examples validation, double dropout) {
    assertThatThrownBy(() -> train(TinyForecast.network(dropout, 1), train, validation))
        .isInstanceOf(Killed.class);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .4})
  void afterAnyBatchEndsInTheSameBits(double dropout) throws IOException {
    End end = uninterrupted(dropout);
    for (int done = 1; done < BATCHES; done++) {
      Files.deleteIfExists(checkpoint.path());
      killed(killing(TRAIN, done + 1), VALIDATION, dropout);

      // Another initial seed: nothing of the fresh network remains.
      ComputationGraph fresh = TinyForecast.network(dropout, 100 + done);

      end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
    }
  }

  @Test
  void recurrentDropoutAndNoiseOfWeightsEndInTheSameBits() {
    ComputationGraph whole = noisy(1);
    TrainingResult result = new Trainer(OPTIONS, 5, null, "test").train(whole, TRAIN, VALIDATION);
    End end = End.of(whole, result);
    assertThatThrownBy(() -> train(noisy(1), killing(TRAIN, 5), VALIDATION))
        .isInstanceOf(Killed.class);

    ComputationGraph fresh = noisy(100);

    end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
  }

  private static ComputationGraph noisy(long seed) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(seed)
                .weightInit(WeightInit.XAVIER)
                .updater(new Adam())
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "lstm",
                    new RecurrentLayer.Builder()
                        .nIn(1)
                        .nOut(4)
                        .lastStepOnly(true)
                        .recurrentDropout(0.4)
                        .weightNoise(new WeightNoise(new NormalDistribution(0, 0.1)))
                        .build(),
                    "in")
                .addLayer(
                    "out",
                    new OutputLayer.Builder(LossFunction.MSE)
                        .nIn(4)
                        .nOut(2)
                        .activation(Activation.IDENTITY)
                        .build(),
                    "lstm")
                .setOutputs("out")
                .build());
    network.init();
    return network;
  }

  @Test
  void beforeTheFirstBatchStartsAnew() {
    End end = uninterrupted(.4);
    killed(killing(TRAIN, 1), VALIDATION, .4);
    assertThat(checkpoint.exists()).isFalse();

    ComputationGraph fresh = TinyForecast.network(.4, 1);

    end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void inTheValidationThatEndsAnEpochEndsInTheSameBits(int epoch) {
    End end = uninterrupted(.4);
    killed(TRAIN, killing(VALIDATION, epoch), .4);

    ComputationGraph fresh = TinyForecast.network(.4, 100);

    end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
  }

  @Test
  void theBestEpochBeforeTheKillIsKept() {
    killed(killing(TRAIN, 5), farFromItsLabels(VALIDATION, 10, 90), .4);

    ComputationGraph fresh = TinyForecast.network(.4, 100);
    TrainingResult result = train(fresh, TRAIN, farFromItsLabels(VALIDATION, 50, 90));

    ComputationGraph oneEpoch = TinyForecast.network(.4, 1);
    new Trainer(OPTIONS.withSchedule(LearningRateSchedule.CONSTANT).withEpochs(1), 5, null, "test")
        .train(oneEpoch, TRAIN, VALIDATION);
    assertThat(result.bestEpoch()).isEqualTo(1);
    assertThat(fresh.params().toFloatVector()).isEqualTo(oneEpoch.params().toFloatVector());
  }

  /** Labels so far from any answer of the network that they alone decide each epoch's loss. */
  private static Examples farFromItsLabels(Examples examples, double... labels) {
    return new FakeExamples(
        examples,
        (epoch, batch) -> {
          batch.getLabels(0).assign(labels[epoch - 1]);
          return batch;
        });
  }

  @Test
  void killedAfterEachBatchEndsInTheSameBits() {
    End end = uninterrupted(.4);
    for (int done = 1; done < BATCHES; done++) {
      killed(killing(TRAIN, 2), VALIDATION, .4);
    }

    ComputationGraph fresh = TinyForecast.network(.4, 100);
    FakeExamples last = new FakeExamples(TRAIN, (number, batch) -> batch);

    end.isEndOf(fresh, train(fresh, last, VALIDATION));
    assertThat(last.calls()[0]).isEqualTo(1);
  }

  @Test
  void afterTheEndDoesNothingMore() {
    ComputationGraph network = TinyForecast.network(.4, 1);
    train(network, TRAIN, VALIDATION);

    ComputationGraph fresh = TinyForecast.network(.4, 100);

    uninterrupted(.4).isEndOf(fresh, train(fresh, killing(TRAIN, 1), killing(VALIDATION, 1)));
  }

  @Test
  void withoutAKillWritingCheckpointsChangesNothing() {
    ComputationGraph network = TinyForecast.network(.4, 1);

    uninterrupted(.4).isEndOf(network, train(network, TRAIN, VALIDATION));
  }

  /** Bad values in the batch of this number in the order of calls. */
  private static Examples poisoned(int call, double value) {
    return new FakeExamples(
        TRAIN,
        (number, batch) -> {
          if (number == call) {
            batch.getFeatures(0).putScalar(0, 0, 1, value);
          }
          return batch;
        });
  }

  @ParameterizedTest
  @CsvSource({"NaN", "Infinity"})
  void theLastGoodCheckpointIsKeptWhenTrainingDiverges(double value) {
    End end = uninterrupted(.4);
    assertThatThrownBy(() -> train(TinyForecast.network(.4, 1), poisoned(5, value), VALIDATION))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("time step 1 is " + value)
        .hasMessageEndingWith("\n  checkpoint: " + checkpoint.path() + ", from an earlier step");

    ComputationGraph fresh = TinyForecast.network(.4, 100);

    end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
  }

  @Test
  void anotherJobsCheckpointIsRefused() {
    killed(killing(TRAIN, 2), VALIDATION, 0);
    Trainer other =
        new Trainer(OPTIONS, 5, new Checkpoint(checkpoint.path(), "another job"), "test");

    assertThatThrownBy(() -> other.train(TinyForecast.network(0, 1), TRAIN, VALIDATION))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(checkpoint.path() + " belongs to another job")
        .hasMessageContaining("run without resume");
  }

  @ParameterizedTest
  @CsvSource({"0", ".01", ".3", ".6", ".9", ".99"})
  void aCheckpointThatIsCutShortIsRefused(double share) throws IOException {
    killed(killing(TRAIN, 2), VALIDATION, 0);
    byte[] whole = Files.readAllBytes(checkpoint.path());
    Files.write(checkpoint.path(), Arrays.copyOf(whole, (int) (share * whole.length)));

    assertIsRefusedAsDamaged();
  }

  @Test
  void aFileThatIsNoCheckpointIsRefused() throws IOException {
    Files.writeString(checkpoint.path(), "some notes");

    assertIsRefusedAsDamaged();
  }

  private void assertIsRefusedAsDamaged() {
    assertThatThrownBy(() -> train(TinyForecast.network(0, 1), TRAIN, VALIDATION))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(checkpoint.path() + " is damaged (")
        .hasMessageContaining("run without resume");
  }

  @Test
  void aChangedByteIsRefusedOrOfNoConsequence() throws IOException {
    End end = uninterrupted(0);
    killed(killing(TRAIN, BATCHES), VALIDATION, 0);
    byte[] whole = Files.readAllBytes(checkpoint.path());
    int refused = 0;
    int[] places = IntStream.iterate(0, at -> at < whole.length, at -> at + 97).toArray();
    for (int at : places) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(checkpoint.path(), changed);
      ComputationGraph fresh = TinyForecast.network(0, 100);
      try {
        end.isEndOf(fresh, train(fresh, TRAIN, VALIDATION));
      } catch (BadInputException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(places.length / 2);
  }
}
