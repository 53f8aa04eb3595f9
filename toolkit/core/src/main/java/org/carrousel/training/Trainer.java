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
 * Trains a network by minibatches, watches a validation part, keeps the best parameters, and
 * continues a killed training to the same bits. Stateful layers begin anew with every epoch, and
 * with the validation part, through which they go on from batch to batch as in training.
 */
public final class Trainer {
  private final TrainingOptions options;
  private final long seed;
  private final Checkpoint checkpoint;
  private final String task;
  private final Progress progress;
  private final CheckpointInterval pace;

  /** That of the step before: a bad value in it may show in the next loss only. */
  private TrainingBatch before;

  /** Shows its progress on the console. */
  public Trainer(TrainingOptions options, long seed, Checkpoint checkpoint, String task) {
    this(options, seed, checkpoint, task, Progress.console());
  }

  /**
   * @param seed of the batches' examples and of all that is random in a step
   * @param checkpoint where to leave off and continue; null for neither
   * @param task what is trained, as {@code progress} shows it
   * @param progress is told how the training goes
   */
  public Trainer(
      TrainingOptions options, long seed, Checkpoint checkpoint, String task, Progress progress) {
    this(options, seed, checkpoint, task, progress, CheckpointInterval.STANDARD);
  }

  /** The same with checkpoints at another pace. */
  Trainer(
      TrainingOptions options,
      long seed,
      Checkpoint checkpoint,
      String task,
      Progress progress,
      CheckpointInterval pace) {
    this.options = options;
    this.seed = seed;
    this.checkpoint = checkpoint;
    this.task = task;
    this.progress = progress;
    this.pace = pace;
  }

  /**
   * Trains to the end of the epochs or of the patience, from the checkpoint if there is one.
   *
   * @param network initialized; holds the best parameters afterwards, and computes no gradient of
   *     its input ({@link FeatureGradients})
   * @param validation decides which epoch is best; may be empty, then the last one is
   * @throws DivergedException if a loss or a parameter is not finite; the last checkpoint before is
   *     kept
   * @throws BadInputException if the network is trained by truncated backpropagation through time
   *     and the batches cannot be cut
   */
  public TrainingResult train(ComputationGraph network, Examples train, Examples validation) {
    long started = System.nanoTime();
    before = null;
    InPlaceUpdater.use(network);
    FeatureGradients.skip(network);
    INDArray best = network.params().dup();
    TrainingState state = restored(network, best);
    double earlier = state.seconds;
    long due = pace.next(started, started);
    long steps = (long) batches(train, state.epoch).length * options.epochs();
    long done = state.iteration;
    progress.begin(new Progress.Training(task, options.epochs(), steps, done));
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
          double perStep = (double) (now - started) / (state.iteration - done);
          Duration left = Duration.ofNanos((long) (perStep * (steps - state.iteration)));
          progress.step(new Progress.Step(epoch, state.batch, batches.length, loss, left));
          state.seconds = earlier + (now - started) / 1e9;
          if (now - due >= 0) {
            save(network, best, state);
            due = pace.next(now, System.nanoTime());
          }
        }
        progress.epoch(finishEpoch(network, sizes(batches), validation, best, state));
      }
    } finally {
      progress.end();
    }
    network.setParams(best);
    // Of labels it remembered, DL4J would take the number of rows of what it is asked next.
    network.clear();
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
    // What has diverged, though no loss shows it yet, does not take the place of what has not.
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

  private static int sizes(int[][] batches) {
    return Arrays.stream(batches).mapToInt(batch -> batch.length).sum();
  }

  private double step(
      ComputationGraph network, Examples train, int[] numbers, TrainingState state) {
    long stepSeed = Shuffle.mix(seed, state.iteration);
    String name = "epoch %d, batch %d".formatted(state.epoch + 1, state.batch + 1);
    TrainingBatch batch = new TrainingBatch(name, numbers, train.trainingBatch(numbers, stepSeed));
    TbpttBatch.require(network, batch.data());
    // Dropout draws from ND4J's one generator: set anew each step, so that a resumed run agrees.
    Nd4j.getRandom().setSeed(stepSeed);
    network.fit(batch.data());
    double loss = network.score();
    if (!Double.isFinite(loss)) {
      throw diverged("the training loss became " + loss + " in " + name, network, state, batch);
    }
    before = batch;
    state.lossSum += loss * numbers.length;
    state.batch++;
    state.iteration++;
    return loss;
  }

  private EpochLosses finishEpoch(
      ComputationGraph network,
      int trained,
      Examples validation,
      INDArray best,
      TrainingState state) {
    if (!finite(network.params())) {
      String what = "parameters are no finite numbers after epoch " + (state.epoch + 1);
      throw diverged(what, network, state, before);
    }
    double validationLoss =
        StatefulLayers.carrying(network, () -> loss(network, validation, state));
    EpochLosses epoch = new EpochLosses(state.epoch + 1, state.lossSum / trained, validationLoss);
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

  private double loss(ComputationGraph network, Examples examples, TrainingState state) {
    double sum = 0;
    int number = 0;
    for (int[] numbers : examples.batches(options.batchSize())) {
      String name = "validation batch " + ++number;
      TrainingBatch batch = new TrainingBatch(name, numbers, examples.batch(numbers));
      // Of the labels it remembers, DL4J would take the number of rows behind a dense layer.
      network.clear();
      double loss = network.score(batch.data(), false);
      if (!Double.isFinite(loss)) {
        String what = "the validation loss became " + loss + " after epoch " + (state.epoch + 1);
        throw diverged(what, network, state, batch);
      }
      sum += loss * numbers.length;
    }
    return examples.size() == 0 ? Double.NaN : sum / examples.size();
  }

  /** In one pass: a sum is finite only if all of its parts are. */
  private static boolean finite(INDArray parameters) {
    return Double.isFinite(parameters.sumNumber().doubleValue());
  }

  private DivergedException diverged(
      String what, ComputationGraph network, TrainingState state, TrainingBatch batch) {
    Optional<String> badValue =
        Stream.of(batch, before)
            .filter(Objects::nonNull)
            .flatMap(b -> b.badValue(network).stream())
            .findFirst();
    Optional<Checkpoint> kept = Optional.ofNullable(checkpoint).filter(Checkpoint::exists);
    return new DivergedException(what, learningRate(state.epoch), badValue, kept);
  }
}
