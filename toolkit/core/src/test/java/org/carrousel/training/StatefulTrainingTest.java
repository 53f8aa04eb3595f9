package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.NextTokenPredictor;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.backend.Backend;
import org.carrousel.batch.TextStreams;
import org.carrousel.recurrent.StatefulLayers;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A network whose state is carried through a text is trained, killed and continued. */
class StatefulTrainingTest {
  private static final int TOKENS = 4;

  /** Three streams of 20 tokens in five batches an epoch. */
  private static final TextStreams TRAIN = text(61, 1, 3);

  private static final TextStreams VALIDATION = text(23, 2, 2);

  private static final TrainingOptions OPTIONS =
      new TrainingOptions(2, 3, .02, LearningRateSchedule.COSINE, 0);

  @TempDir Path folder;

  @BeforeAll
  static void start() {
    Backend.start();
  }

  private static TextStreams text(int length, long seed, int streams) {
    return new TextStreams(new Random(seed).ints(length, 0, TOKENS).toArray(), TOKENS, streams, 4);
  }

  private static ComputationGraph network(long seed) {
    LanguageModelDesign design =
        new LanguageModelDesign(
            RecurrentLayers.lstm(5, 4).withRegularization(new Regularization(.3, 0, 1)), 3);
    ComputationGraph network =
        new ComputationGraph(
            new NextTokenPredictor(TOKENS).configuration(design, DataType.FLOAT, seed));
    network.init();
    return network;
  }

  private static final class Killed extends RuntimeException {}

  private Trainer trainer() {
    Checkpoint checkpoint = new Checkpoint(folder.resolve("seed-5.zip"), "this job");
    return new Trainer(
        OPTIONS, 5, checkpoint, "test", Progress.quiet(), CheckpointInterval.EVERY_STEP);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9})
  void killedAfterAnyBatchEndsInTheSameBits(int done) {
    ComputationGraph whole = network(1);
    TrainingResult result = new Trainer(OPTIONS, 5, null, "test").train(whole, TRAIN, VALIDATION);
    int[] calls = {0};
    assertThatThrownBy(
            () ->
                trainer()
                    .train(
                        network(1),
                        new WatchedStreams(
                            TRAIN,
                            () -> {
                              if (calls[0]++ == done) {
                                throw new Killed();
                              }
                            }),
                        VALIDATION))
        .isInstanceOf(Killed.class);

    ComputationGraph resumed = network(100);
    TrainingResult continued = trainer().train(resumed, TRAIN, VALIDATION);

    assertThat(resumed.params().toFloatVector()).isEqualTo(whole.params().toFloatVector());
    assertThat(continued.epochs()).isEqualTo(result.epochs());
  }

  /**
   * The states before each batch, without dropout and with so small a rate that nothing is learnt.
   */
  @Test
  void theStateIsCarriedThroughAnEpochAndNoFurther() {
    ComputationGraph network = network(1);
    List<Double> hidden = new ArrayList<>();
    WatchedStreams watched = new WatchedStreams(TRAIN, () -> hidden.add(firstHidden(network)));

    new Trainer(OPTIONS, 5, null, "test").train(network, watched, VALIDATION);

    assertThat(hidden).hasSize(10);
    assertThat(hidden.get(0)).isZero();
    assertThat(hidden.get(5)).isZero();
    for (int batch : new int[] {1, 2, 3, 4, 6, 7, 8, 9}) {
      assertThat(hidden.get(batch)).isNotZero();
    }
  }

  private static double firstHidden(ComputationGraph network) {
    INDArray state = StatefulLayers.states(network).get("lstm-1.hidden");
    return state == null ? 0 : state.getDouble(0, 0);
  }

  @Test
  void theValidationLossIsThatOfAStateCarriedThroughTheValidationPart() {
    ComputationGraph network = network(1);
    TrainingResult result =
        new Trainer(OPTIONS.withEpochs(1), 5, null, "test").train(network, TRAIN, VALIDATION);

    // All time steps of the two streams at once.
    TextStreams whole =
        new TextStreams(new Random(2).ints(23, 0, TOKENS).toArray(), TOKENS, 2, 100);
    double sum = network.score(whole.batch(new int[] {0, 1}), false) * 2;

    assertThat(result.bestValidationLoss() * VALIDATION.size()).isCloseTo(sum, within(1e-4));
  }
}
