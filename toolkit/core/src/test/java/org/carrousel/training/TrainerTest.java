package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.carrousel.batch.Examples;
import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;

class TrainerTest {
  private static final Examples TRAIN = TinyForecast.examples(3, 13);
  private static final Examples VALIDATION = TinyForecast.examples(15, 18);
  private static final Examples NONE = TinyForecast.examples(3, 3);

  /** Three batches an epoch: of 4, 4 and 2 examples. */
  private static TrainingOptions epochs(int epochs) {
    return new TrainingOptions(epochs, 4, .01, LearningRateSchedule.CONSTANT, 0);
  }

  private static TrainingResult train(
      ComputationGraph network, TrainingOptions options, Examples train, Examples validation) {
    return new Trainer(options, 5, null, "test").train(network, train, validation);
  }

  private static float[] trained(TrainingOptions options, double dropout, long seed) {
    ComputationGraph network = TinyForecast.network(dropout, 1);
    new Trainer(options, seed, null, "test").train(network, TRAIN, NONE);
    return network.params().toFloatVector();
  }

  /** Validation whose labels lie as far from the network's answers as is asked for each epoch. */
  private static Examples validation(double... distances) {
    return new FakeExamples(
        VALIDATION,
        (epoch, batch) -> {
          batch.getLabels(0).assign(distances[epoch - 1]);
          return batch;
        });
  }

  @Test
  void theLossFalls() {
    List<EpochLosses> epochs =
        train(TinyForecast.network(0, 1), epochs(30), TRAIN, VALIDATION).epochs();

    assertThat(epochs).extracting(EpochLosses::number).startsWith(1, 2, 3).hasSize(30);
    assertThat(epochs.get(29).trainLoss()).isLessThan(.5 * epochs.get(0).trainLoss());
    assertThat(epochs.get(29).validationLoss()).isLessThan(.5 * epochs.get(0).validationLoss());
  }

  @Test
  void lossesAreMeansOverExamplesWhateverTheBatches() {
    ComputationGraph network = TinyForecast.network(0, 1);
    // So small a rate leaves the parameters as they are, to a part in a million.
    TrainingOptions still = new TrainingOptions(1, 4, 1e-9, LearningRateSchedule.CONSTANT, 0);
    Examples five = TinyForecast.examples(15, 20);
    double trainLoss = network.score(TRAIN.batch(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9}), false);
    double validationLoss = network.score(five.batch(new int[] {0, 1, 2, 3, 4}), false);

    EpochLosses epoch = train(network, still, TRAIN, five).epochs().get(0);

    assertThat(epoch.trainLoss()).isCloseTo(trainLoss, within(1e-6));
    assertThat(epoch.validationLoss()).isCloseTo(validationLoss, within(1e-6));
  }

  @Test
  void theSameSeedGivesTheSameBits() {
    float[] parameters = trained(epochs(2), .3, 5);

    assertThat(trained(epochs(2), .3, 5)).isEqualTo(parameters);
    assertThat(trained(epochs(2), .3, 6)).isNotEqualTo(parameters);
    assertThat(trained(epochs(2), 0, 5)).isNotEqualTo(parameters);
  }

  @Test
  void everyEpochGivesEachExampleOnce() {
    List<Long> sizes = new ArrayList<>();
    Examples watched =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              sizes.add(batch.getLabels(0).size(0));
              return batch;
            });

    train(TinyForecast.network(0, 1), epochs(2), watched, NONE);

    assertThat(sizes).containsExactly(4L, 4L, 2L, 4L, 4L, 2L);
  }

  @Test
  void everyEpochHasItsOwnOrder() {
    List<Float> firstLabels = new ArrayList<>();
    Examples watched =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              firstLabels.add(batch.getLabels(0).getFloat(0, 0));
              return batch;
            });

    train(TinyForecast.network(0, 1), epochs(2), watched, NONE);

    assertThat(firstLabels.subList(3, 6)).isNotEqualTo(firstLabels.subList(0, 3));
  }

  @Test
  void theBestEpochsParametersAreKeptWhenPatienceEnds() {
    ComputationGraph network = TinyForecast.network(0, 1);

    TrainingResult result =
        train(
            network, epochs(9).withPatience(2), TRAIN, validation(50, 40, 10, 30, 20, 1, 1, 1, 1));

    // The third is best; the fourth and the fifth are worse, so there is no sixth, however good.
    assertThat(result.epochs()).hasSize(5);
    assertThat(result.bestEpoch()).isEqualTo(3);
    assertThat(result.bestValidationLoss()).isEqualTo(result.epochs().get(2).validationLoss());
    assertThat(network.params().toFloatVector()).isEqualTo(trained(epochs(3), 0, 5));
  }

  @Test
  void patienceBeginsAnewWithEveryBetterEpoch() {
    TrainingResult result =
        train(
            TinyForecast.network(0, 1),
            epochs(9).withPatience(2),
            TRAIN,
            validation(50, 60, 40, 60, 30, 60, 60, 1, 1));

    assertThat(result.epochs()).hasSize(7);
    assertThat(result.bestEpoch()).isEqualTo(5);
  }

  @Test
  void withoutPatienceEveryEpochIsRunAndTheBestIsKept() {
    ComputationGraph network = TinyForecast.network(0, 1);

    TrainingResult result = train(network, epochs(5), TRAIN, validation(50, 10, 60, 70, 80));

    assertThat(result.epochs()).hasSize(5);
    assertThat(result.bestEpoch()).isEqualTo(2);
    assertThat(network.params().toFloatVector()).isEqualTo(trained(epochs(2), 0, 5));
  }

  @Test
  void ofEquallyGoodEpochsTheFirstIsKept() {
    ComputationGraph network = TinyForecast.network(0, 1);
    Examples masked =
        new FakeExamples(
            VALIDATION,
            (call, batch) -> {
              batch.setLabelsMaskArray(new INDArray[] {batch.getLabels(0).like()});
              return batch;
            });

    // With every label masked, each epoch's validation loss is 0.
    assertThat(train(network, epochs(3), TRAIN, masked).bestEpoch()).isEqualTo(1);
  }

  @Test
  void withoutValidationTheLastEpochIsKeptAndPatienceNeverEnds() {
    ComputationGraph network = TinyForecast.network(0, 1);

    TrainingResult result = train(network, epochs(4).withPatience(1), TRAIN, NONE);

    assertThat(result.epochs()).hasSize(4);
    assertThat(result.bestEpoch()).isEqualTo(4);
    assertThat(result.bestValidationLoss()).isNaN();
    assertThat(network.params().toFloatVector()).isEqualTo(trained(epochs(4), 0, 5));
  }

  @Test
  void theScheduleSetsTheRateOfEveryStep() {
    ComputationGraph network = TinyForecast.network(0, 1);
    List<Double> rates = new ArrayList<>();
    Examples watched =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              rates.add(network.getLearningRate(call % 2 == 0 ? "lstm-1" : "output"));
              return batch;
            });
    TrainingOptions options =
        epochs(2).withLearningRate(.05).withSchedule(LearningRateSchedule.EXPONENTIAL);

    train(network, options, watched, NONE);

    // .05 · .01^(1/2) in the second of two epochs; Adam's own default is .001
    assertThat(rates)
        .usingElementComparator(Comparator.comparing(rate -> Math.round(rate * 1e9)))
        .containsExactly(.05, .05, .05, .005, .005, .005);
  }

  @Test
  void aLossThatIsNoNumberNamesEpochBatchAndRate() {
    ComputationGraph network = TinyForecast.network(0, 1);
    Examples exploding =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              if (call == 5) {
                network.getParam("output_b").assign(Double.POSITIVE_INFINITY);
              }
              return batch;
            });

    // Three batches an epoch: the fifth is the second of the second epoch.
    assertThatThrownBy(() -> train(network, epochs(3), exploding, NONE))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith(
            "the training loss became Infinity in epoch 2, batch 2 (learning rate 0.01)\n")
        .hasMessageContaining("lower the learning rate")
        .hasMessageNotContainingAny("found: ", "checkpoint: ");
  }

  @Test
  void aBadValueOfTheBatchIsNamed() {
    Examples poisoned =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              if (call == 5) {
                batch.getFeatures(0).putScalar(2, 0, 3, Double.NaN);
              }
              return batch;
            });

    assertThatThrownBy(() -> train(TinyForecast.network(0, 1), epochs(3), poisoned, NONE))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith("the training loss became NaN in epoch 2, batch 2 (")
        .hasMessageContaining("found: epoch 2, batch 2, input history, row 2 (example ")
        .hasMessageContaining("), feature 0, time step 3 is NaN\n")
        .hasMessageContaining("to do: correct the value");
  }

  @Test
  void aBadValueOfTheBatchBeforeIsNamed() {
    List<Double> losses = new ArrayList<>();
    ComputationGraph network = TinyForecast.network(0, 1);
    Examples poisoned =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              losses.add(network.score());
              if (call == 4) {
                batch.getFeatures(0).putScalar(0, 0, 1, Double.POSITIVE_INFINITY);
              }
              return batch;
            });

    // Gates bound what is infinite, so that the loss is finite and only the gradients are not.
    assertThatThrownBy(() -> train(network, epochs(3), poisoned, NONE))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith("the training loss became NaN in epoch 2, batch 2 (")
        .hasMessageContaining("found: epoch 2, batch 1, input history, row 0 (example ")
        .hasMessageContaining("), feature 0, time step 1 is Infinity\n");
    assertThat(losses).hasSize(5).last().satisfies(loss -> assertThat(loss).isFinite());
  }

  @Test
  void parametersThatAreNoNumbersEndTheTrainingWithTheEpoch() {
    Examples poisoned =
        new FakeExamples(
            TRAIN,
            (call, batch) -> {
              if (call == 3) {
                batch.getFeatures(0).putScalar(1, 0, 2, Double.NEGATIVE_INFINITY);
              }
              return batch;
            });

    assertThatThrownBy(() -> train(TinyForecast.network(0, 1), epochs(1), poisoned, NONE))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith("the parameters are not finite after epoch 1 (")
        .hasMessageContaining("epoch 1, batch 3, input history, row 1 (example ")
        .hasMessageContaining("is -Infinity\n");
  }

  @Test
  void aValidationLossThatIsNoNumberIsNotTheBest() {
    Examples poisoned =
        new FakeExamples(
            VALIDATION,
            (call, batch) -> {
              if (call == 2) {
                batch.getLabels(0).putScalar(1, 1, Double.NaN);
              }
              return batch;
            });

    assertThatThrownBy(() -> train(TinyForecast.network(0, 1), epochs(3), TRAIN, poisoned))
        .isInstanceOf(DivergedException.class)
        .hasMessageStartingWith("the validation loss became NaN after epoch 2 (")
        .hasMessageContaining(
            "found: validation batch 1, label of output, row 1 (example 1), feature 1 is NaN\n");
  }
}
