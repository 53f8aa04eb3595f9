package org.carrousel.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.Examples;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.Jitter;
import org.carrousel.batch.Oversampling;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TimeWarp;
import org.carrousel.batch.VectorColumn;
import org.carrousel.batch.WindowSlicing;
import org.carrousel.recurrent.RecurrentLayer;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

/** Training on sequences of different lengths, augmented, rare classes repeated. */
class SequenceTrainingTest {
  private static final TrainingOptions OPTIONS =
      new TrainingOptions(3, 4, .01, LearningRateSchedule.CONSTANT, 0);

  @TempDir Path folder;

  /** Waves of 3 to 12 time steps, of two speeds; every fourth is fast. */
  private static SequenceExamples waves(int from, int to, Augmentation... augmentations) {
    float[][][] sequences = new float[to - from][][];
    int[] classes = new int[to - from];
    for (int i = 0; i < sequences.length; i++) {
      int number = from + i;
      classes[i] = number % 4 == 0 ? 1 : 0;
      sequences[i] = new float[3 + number * 7 % 10][1];
      for (int step = 0; step < sequences[i].length; step++) {
        sequences[i][step][0] = (float) Math.sin(number + step * (.4 + classes[i]));
      }
    }
    ExampleColumn inputs = new FeatureSequences(sequences).augmentations(augmentations);
    return new SequenceExamples(List.of(inputs), List.of(VectorColumn.oneHot(classes, 2)))
        .order(new Oversampling(classes));
  }

  private static final SequenceExamples TRAIN =
      waves(0, 13, new Jitter(.05), new TimeWarp(.2, 4), new WindowSlicing(.9));
  private static final SequenceExamples VALIDATION = waves(20, 26);

  private static ComputationGraph network(long seed, double retained) {
    ComputationGraph network =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .seed(seed)
                .updater(new Adam(.01))
                .graphBuilder()
                .addInputs("in")
                .addLayer(
                    "lstm",
                    new RecurrentLayer.Builder()
                        .lastStepOnly(true)
                        .dropOut(retained)
                        .nOut(4)
                        .build(),
                    "in")
                .addLayer(
                    "out",
                    new OutputLayer.Builder(LossFunction.MCXENT)
                        .nOut(2)
                        .activation(Activation.SOFTMAX)
                        .build(),
                    "lstm")
                .setOutputs("out")
                .setInputTypes(InputType.recurrent(1))
                .build());
    network.init();
    return network;
  }

  /** The examples, until a number of batches is drawn; every other call is theirs. */
  private record Killing(Examples examples, int[] left) implements Examples {
    @Override
    public int size() {
      return examples.size();
    }

    @Override
    public MultiDataSet batch(int[] numbers) {
      return examples.batch(numbers);
    }

    @Override
    public MultiDataSet trainingBatch(int[] numbers, long seed) {
      if (left[0]-- == 0) {
        throw new IllegalStateException("killed");
      }
      return examples.trainingBatch(numbers, seed);
    }

    @Override
    public int[][] batches(int batchSize) {
      return examples.batches(batchSize);
    }

    @Override
    public int[][] trainingBatches(int batchSize, long seed, int epoch) {
      return examples.trainingBatches(batchSize, seed, epoch);
    }
  }

  private Trainer trainer(Checkpoint checkpoint) {
    return new Trainer(
        OPTIONS, 5, checkpoint, "test", Progress.quiet(), CheckpointInterval.EVERY_STEP);
  }

  @Test
  void aKilledTrainingEndsInTheSameBits() throws Exception {
    ComputationGraph whole = network(1, .8);
    TrainingResult result = trainer(null).train(whole, TRAIN, VALIDATION);
    // Nine slow waves and four fast ones: 18 examples an epoch, in 5 batches.
    int steps = whole.getIterationCount();
    assertThat(steps).isEqualTo(15);
    for (int done = 1; done < steps; done++) {
      Checkpoint checkpoint = new Checkpoint(folder.resolve("checkpoint.zip"), "this job");
      Files.deleteIfExists(checkpoint.path());
      Killing killing = new Killing(TRAIN, new int[] {done});
      assertThatThrownBy(() -> trainer(checkpoint).train(network(1, .8), killing, VALIDATION))
          .hasMessage("killed");

      ComputationGraph resumed = network(100, .8);
      TrainingResult continued = trainer(checkpoint).train(resumed, TRAIN, VALIDATION);

      assertThat(resumed.params().toFloatVector()).isEqualTo(whole.params().toFloatVector());
      assertThat(continued.epochs()).isEqualTo(result.epochs());
    }
  }

  @Test
  void lossesAreMeansOverTheExamplesOfTheEpoch() {
    // So small a rate leaves the parameters as they are, to a part in a million.
    TrainingOptions still = new TrainingOptions(1, 4, 1e-9, LearningRateSchedule.CONSTANT, 0);
    ComputationGraph network = network(1, 1);
    SequenceExamples train = waves(0, 13);
    int[] repeated = train.order().order(5, 0);

    double trainLoss = mean(network, train, repeated);
    double validationLoss = mean(network, VALIDATION, new int[] {0, 1, 2, 3, 4, 5});
    EpochLosses epoch =
        new Trainer(still, 5, null, "test").train(network, train, VALIDATION).epochs().get(0);

    assertThat(repeated).hasSize(18);
    assertThat(epoch.trainLoss()).isCloseTo(trainLoss, within(1e-6));
    assertThat(epoch.validationLoss()).isCloseTo(validationLoss, within(1e-6));
  }

  private static double mean(ComputationGraph network, Examples examples, int[] numbers) {
    return Arrays.stream(numbers)
        .mapToDouble(number -> network.score(examples.batch(new int[] {number}), false))
        .average()
        .orElseThrow();
  }
}
