package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.carrousel.architecture.ForecasterDesign;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.SequenceToVector;
import org.carrousel.backend.Backend;
import org.carrousel.batch.Examples;
import org.carrousel.training.DivergedException;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingOptions;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

class JobErrorsTest {
  @Test
  void divergenceIsAFailureThatSaysWhatToDo() {
    StringWriter err = new StringWriter();
    CommandLine command = new CommandLine(CommandSpec.create()).setErr(new PrintWriter(err, true));

    int status = new JobErrors().handleExecutionException(divergence(), command, null);

    assertThat(status).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("failed: the training loss became NaN in epoch 1, batch 1")
        .contains("lower the learning rate")
        .doesNotContain("\tat ");
  }

  /** What training a network says whose parameters are lost. */
  private static DivergedException divergence() {
    Backend.start();
    ForecasterDesign design = new ForecasterDesign(RecurrentEncoder.vanilla(2), Loss.MSE);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceToVector(1, 3, 0, 1).configuration(design, DataType.FLOAT, 1));
    network.init();
    network.params().assign(Double.NaN);
    Trainer trainer =
        new Trainer(
            new TrainingOptions(1, 1, 0.01, LearningRateSchedule.CONSTANT, 1), 1, null, "test");
    return catchThrowableOfType(
        DivergedException.class, () -> trainer.train(network, new OneExample(), new OneExample()));
  }

  /** A sequence of zeros and its answer. */
  private static final class OneExample implements Examples {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public MultiDataSet batch(int[] numbers) {
      return new MultiDataSet(Nd4j.zeros(1, 1, 3), Nd4j.zeros(1, 1));
    }
  }
}
