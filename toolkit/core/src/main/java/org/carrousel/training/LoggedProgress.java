package org.carrousel.training;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Progress in the log: a line per epoch, and a line per minute within longer epochs. */
final class LoggedProgress implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedProgress.class);
  private static final Duration LINE_INTERVAL = Duration.ofMinutes(1);

  private Training training;
  private long started;
  private long lastLine;

  @Override
  public void begin(Training training) {
    this.training = training;
    started = System.nanoTime();
    lastLine = started;
  }

  @Override
  public void step(Step step) {
    long now = System.nanoTime();
    if (now - lastLine >= LINE_INTERVAL.toNanos() && step.batch() < step.batches()) {
      LOG.info("{}", line(training, step));
      lastLine = now;
    }
  }

  @Override
  public void epoch(EpochLosses epoch) {
    lastLine = System.nanoTime();
    LOG.info("{}", line(training, epoch, Duration.ofNanos(lastLine - started)));
  }

  static String line(Training training, Step step) {
    return String.format(
        Locale.ROOT,
        "%s: epoch %d of at most %d, batch %,d of %,d, loss %.4g, about %s left",
        training.task(),
        step.epoch(),
        training.epochs(),
        step.batch(),
        step.batches(),
        step.loss(),
        clock(step.left()));
  }

  static String line(Training training, EpochLosses epoch, Duration elapsed) {
    String validation =
        Double.isNaN(epoch.validationLoss())
            ? ""
            : String.format(Locale.ROOT, ", validation %.4g", epoch.validationLoss());
    return String.format(
        Locale.ROOT,
        "%s: epoch %d of at most %d, loss %.4g%s, after %s",
        training.task(),
        epoch.number(),
        training.epochs(),
        epoch.trainLoss(),
        validation,
        clock(elapsed));
  }

  private static String clock(Duration time) {
    return String.format(
        Locale.ROOT, "%d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
  }
}
