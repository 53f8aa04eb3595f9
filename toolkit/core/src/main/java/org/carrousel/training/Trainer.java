package org.carrousel.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.batch.Examples;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;
import org.carrousel.recurrent.FeatureGradients;
import org.carrousel.recurrent.StatefulLayers;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Trains a network with minibatches, early stopping on the validation loss, and checkpoints from
 * which an interrupted training resumes to the same bits. The states of stateful layers are zero at
 * the start of every epoch and of every validation; in both they carry over from batch to batch.
 */
public final class Trainer {
  private final TrainingOptions options;
  private final long seed;
  private final Checkpoint checkpoint;
  private final String task;
  private final Progress progress;
  private final CheckpointInterval interval;

  /** Batch of the last step: a non-finite value in it may first appear in the next loss. */
  private TrainingBatch previous;

  /** Creates a trainer that shows its progress on the console. */
  public Trainer(TrainingOptions options, long seed, Checkpoint checkpoint, String task) {
    this(options, seed, checkpoint, task, Progress.console());
  }

  /**
   * Creates a trainer.
   *
   * @param seed seed of the order of the examples, of augmentation and of dropout
   * @param checkpoint file to resume from and to write to; null for no checkpoints
   * @param task short name of what is trained, for {@code progress}
   * @param progress listener to call during training
   */
  public Trainer(
      TrainingOptions options, long seed, Checkpoint checkpoint, String task, Progress progress) {
    this(options, seed, checkpoint, task, progress, CheckpointInterval.STANDARD);
  }

  /** Creates a trainer with another minimum time between checkpoints. */
  Trainer(
      TrainingOptions options,
      long seed,
      Checkpoint checkpoint,
      String task,
      Progress progress,
      CheckpointInterval interval) {
    this.options = options;
    this.seed = seed;
    this.checkpoint = checkpoint;
    this.task = task;
    this.progress = progress;
    this.interval = interval;
  }

  /**
   * Trains until all epochs are done or the patience is used up. Resumes from the checkpoint if it
   * exists.
   *
   * @param network initialized network; afterwards it holds the parameters of the best epoch, and
   *     no longer computes the gradient of its inputs ({@link FeatureGradients})
   * @param validation examples whose loss selects the best epoch; if empty, the last epoch is best
   * @throws DivergedException if a loss or a parameter is not finite; the last checkpoint remains
   * @throws BadInputException if the network is trained with truncated backpropagation through time
   *     and its batches cannot be cut into segments, or if the checkpoint is damaged or belongs to
   *     another job
   */
  public TrainingResult train(ComputationGraph network, Examples train, Examples validation) {
    long started = System.nanoTime();
    previous = null;
    InPlaceUpdater.use(network);
    FeatureGradients.skip(network);
    INDArray best = network.params().dup();
    TrainingState state = restore(network, best);
    double earlierSeconds = state.seconds;
    long nextCheckpoint = interval.next(started, started);
    long steps = (long) batches(train, state.epoch).length * options.epochs();
    long earlierSteps = state.iteration;
    progress.begin(new Progress.Training(task, options.epochs(), steps, earlierSteps));
    try {
      while (state.epoch < options.epochs() && !state.outOfPatience(options.patience())) {
        network.setLearningRate(learningRate(state.epoch));
        int[][] batches = batches(train, state.epoch);
        if (state.batch == 0) {
          network.rnnClearPreviousState();
        }
        while (state.batch < batches.length) {
          int epoch = state.epoch + 1;
          double loss = step(network, train, batches[state.batch], state);
          long now = System.nanoTime();
          double perStep = (double) (now - started) / (state.iteration - earlierSteps);
          Duration left = Duration.ofNanos((long) (perStep * (steps - state.iteration)));
          progress.step(new Progress.Step(epoch, state.batch, batches.length, loss, left));
          state.seconds = earlierSeconds + (now - started) / 1e9;
          if (now - nextCheckpoint >= 0) {
            save(network, best, state);
            nextCheckpoint = interval.next(now, System.nanoTime());
          }
        }
        progress.epoch(finishEpoch(network, examples(batches), validation, best, state));
      }
    } finally {
      progress.end();
    }
    network.setParams(best);
    // DL4J would take the batch size of the next output from labels that it still holds.
    network.clear();
    // If the checkpoint was of a finished training, no epoch has set the learning rate.
    network.setLearningRate(learningRate(state.epoch - 1));
    state.seconds = earlierSeconds + (System.nanoTime() - started) / 1e9;
    save(network, best, state);
    return new TrainingResult(state.epochs, state.bestEpoch, state.seconds);
  }

  private TrainingState restore(ComputationGraph network, INDArray best) {
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
    // Parameters may have diverged before a loss shows it; they must not replace a good checkpoint.
    if (checkpoint == null || !finite(network.params())) {
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

  private static int examples(int[][] batches) {
    return Arrays.stream(batches).mapToInt(batch -> batch.length).sum();
  }

  private double step(
      ComputationGraph network, Examples train, int[] numbers, TrainingState state) {
    long stepSeed = Shuffle.mix(seed, state.iteration);
    String name = "epoch %d, batch %d".formatted(state.epoch + 1, state.batch + 1);
    TrainingBatch batch = new TrainingBatch(name, numbers, train.trainingBatch(numbers, stepSeed));
    TbpttBatch.require(network, batch.data());
    // Dropout draws from ND4J's global generator; a seed per step makes a resumed run agree.
    Nd4j.getRandom().setSeed(stepSeed);
    network.fit(batch.data());
    double loss = network.score();
    if (!Double.isFinite(loss)) {
      throw diverged("the training loss became " + loss + " in " + name, network, state, batch);
    }
    previous = batch;
    state.lossSum += loss * numbers.length;
    state.batch++;
    state.iteration++;
    return loss;
  }

  private EpochLosses finishEpoch(
      ComputationGraph network,
      int trainingExamples,
      Examples validation,
      INDArray best,
      TrainingState state) {
    if (!finite(network.params())) {
      String event = "the parameters are not finite after epoch " + (state.epoch + 1);
      throw diverged(event, network, state, previous);
    }
    double validationLoss =
        StatefulLayers.carrying(network, () -> loss(network, validation, state));
    EpochLosses epoch =
        new EpochLosses(state.epoch + 1, state.lossSum / trainingExamples, validationLoss);
    state.epochs.add(epoch);
    // Without validation the loss is NaN, and every epoch replaces the previous one.
    if (!(validationLoss >= state.bestLoss())) {
      state.bestEpoch = epoch.number();
      best.assign(network.params());
    }
    state.epoch++;
    // DL4J counts epochs only if it iterates over the batches itself; bundles store this count.
    network.getConfiguration().setEpochCount(state.epoch);
    state.batch = 0;
    state.lossSum = 0;
    return epoch;
  }

  private double loss(ComputationGraph network, Examples examples, TrainingState state) {
    double sum = 0;
    int number = 0;
    for (int[] numbers : examples.batches(options.batchSize())) {
      String name = "validation batch " + ++number;
      TrainingBatch batch = new TrainingBatch(name, numbers, examples.batch(numbers));
      // Behind a dense layer, DL4J would take the batch size from labels that it still holds.
      network.clear();
      double loss = network.score(batch.data(), false);
      if (!Double.isFinite(loss)) {
        String event = "the validation loss became " + loss + " after epoch " + (state.epoch + 1);
        throw diverged(event, network, state, batch);
      }
      sum += loss * numbers.length;
    }
    return examples.size() == 0 ? Double.NaN : sum / examples.size();
  }

  /** Returns whether the sum is finite, which takes one pass: NaN and infinity remain in a sum. */
  private static boolean finite(INDArray parameters) {
    return Double.isFinite(parameters.sumNumber().doubleValue());
  }

  private DivergedException diverged(
      String event, ComputationGraph network, TrainingState state, TrainingBatch batch) {
    Optional<String> badValue =
        Stream.of(batch, previous)
            .filter(Objects::nonNull)
            .flatMap(b -> b.badValue(network).stream())
            .findFirst();
    Optional<Checkpoint> existing = Optional.ofNullable(checkpoint).filter(Checkpoint::exists);
    return new DivergedException(event, learningRate(state.epoch), badValue, existing);
  }
}
