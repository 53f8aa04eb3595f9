package org.carrousel.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.carrousel.batch.Examples;
import org.carrousel.batch.Shuffle;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains a network by minibatches, watches a validation part, keeps the best parameters, and
 * continues a killed training to the same bits.
 */
public final class Trainer {
  private final TrainingOptions options;
  private final long seed;
  private final Checkpoint checkpoint;
  private final String task;
  private final CheckpointPace pace;

  /**
   * @param seed of the batches' examples and of all that is random in a step
   * @param checkpoint where to leave off and continue; null for neither
   * @param task what the progress bar says is being done
   */
  public Trainer(TrainingOptions options, long seed, Checkpoint checkpoint, String task) {
    this(options, seed, checkpoint, task, CheckpointPace.STANDARD);
  }

  /** The same with checkpoints at another pace. */
  Trainer(
      TrainingOptions options, long seed, Checkpoint checkpoint, String task, CheckpointPace pace) {
    this.options = options;
    this.seed = seed;
    this.checkpoint = checkpoint;
    this.task = task;
    this.pace = pace;
  }

  /**
   * Trains to the end of the epochs or of the patience, from the checkpoint if there is one.
   *
   * @param network initialized; holds the best parameters afterwards
   * @param validation decides which epoch is best; may be empty, then the last one is
   * @throws DivergedException if a loss is not finite
   */
  public TrainingResult train(ComputationGraph network, Examples train, Examples validation) {
    long started = System.nanoTime();
    INDArray best = network.params().dup();
    TrainingState state = restored(network, best);
    double earlier = state.seconds;
    long due = pace.next(started, started);
    long steps = (long) batches(train, state.epoch).length * options.epochs();
    try (Progress progress = Progress.onTerminal(task, steps, state.iteration)) {
      while (state.epoch < options.epochs() && !state.outOfPatience(options.patience())) {
        network.setLearningRate(learningRate(state.epoch));
        int[][] batches = batches(train, state.epoch);
        while (state.batch < batches.length) {
          progress.step(step(network, train, batches[state.batch], state));
          state.seconds = earlier + (System.nanoTime() - started) / 1e9;
          long now = System.nanoTime();
          if (now - due >= 0) {
            save(network, best, state);
            due = pace.next(now, System.nanoTime());
          }
        }
        progress.epoch(finishEpoch(network, sizes(batches), validation, best, state));
      }
    }
    network.setParams(best);
    // Where nothing was left to do after a checkpoint, the network does not know its rate yet.
    network.setLearningRate(learningRate(state.epoch - 1));
    state.seconds = earlier + (System.nanoTime() - started) / 1e9;
    save(network, best, state);
    return new TrainingResult(state.epochs, state.bestEpoch, state.seconds);
  }

  private TrainingState restored(ComputationGraph network, INDArray best) {
    if (checkpoint == null || !checkpoint.exists()) {
      return new TrainingState();
    }
    try {
      return checkpoint.restore(network, best);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + checkpoint.path(), e);
    }
  }

  private void save(ComputationGraph network, INDArray best, TrainingState state) {
    if (checkpoint == null) {
      return;
    }
    try {
      checkpoint.write(network, best, state);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write " + checkpoint.path(), e);
    }
  }

  private double learningRate(int epoch) {
    return options.schedule().at(epoch, options.epochs(), options.learningRate());
  }

  private int[][] batches(Examples train, int epoch) {
    return train.trainingBatches(options.batchSize(), seed, epoch);
  }

  private static int sizes(int[][] batches) {
    return Arrays.stream(batches).mapToInt(batch -> batch.length).sum();
  }

  private double step(
      ComputationGraph network, Examples train, int[] numbers, TrainingState state) {
    long stepSeed = Shuffle.mix(seed, state.iteration);
    MultiDataSet batch = train.trainingBatch(numbers, stepSeed);
    // Dropout draws from ND4J's one generator: set anew each step, so that a resumed run agrees.
    Nd4j.getRandom().setSeed(stepSeed);
    network.fit(batch);
    double loss = network.score();
    if (!Double.isFinite(loss)) {
      String when = "in epoch %d, batch %d".formatted(state.epoch + 1, state.batch + 1);
      throw new DivergedException("training loss", loss, when, learningRate(state.epoch));
    }
    state.lossSum += loss * numbers.length;
    state.batch++;
    state.iteration++;
    return loss;
  }

  private Epoch finishEpoch(
      ComputationGraph network,
      int trained,
      Examples validation,
      INDArray best,
      TrainingState state) {
    double validationLoss = loss(network, validation);
    if (validation.size() > 0 && !Double.isFinite(validationLoss)) {
      String when = "after epoch " + (state.epoch + 1);
      throw new DivergedException(
          "validation loss", validationLoss, when, learningRate(state.epoch));
    }
    Epoch epoch = new Epoch(state.epoch + 1, state.lossSum / trained, validationLoss);
    state.epochs.add(epoch);
    // Without validation the loss is not a number, and every epoch replaces the one before.
    if (!(validationLoss >= state.bestLoss())) {
      state.bestEpoch = epoch.number();
      best.assign(network.params());
    }
    state.epoch++;
    // DL4J counts epochs only where it is given all of one at a time; the bundle tells the number.
    network.getConfiguration().setEpochCount(state.epoch);
    state.batch = 0;
    state.lossSum = 0;
    return epoch;
  }

  private double loss(ComputationGraph network, Examples examples) {
    double sum = 0;
    for (int[] numbers : examples.batches(options.batchSize())) {
      sum += network.score(examples.batch(numbers), false) * numbers.length;
    }
    return examples.size() == 0 ? Double.NaN : sum / examples.size();
  }
}
