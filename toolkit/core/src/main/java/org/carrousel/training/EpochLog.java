package org.carrousel.training;

import java.time.Duration;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line in the log for every epoch: losses and time, for batch jobs that nobody looks on. */
final class EpochLog implements Progress {
  private static final Logger LOG = LoggerFactory.getLogger(EpochLog.class);

  private final String task;
  private final int epochs;
  private final long started = System.nanoTime();

  EpochLog(String task, int epochs) {
    this.task = task;
    this.epochs = epochs;
  }

  @Override
  public void step(double loss) {}

  @Override
  public void epoch(EpochLosses epoch) {
    if (LOG.isInfoEnabled()) {
      LOG.info(line(epoch, Duration.ofNanos(System.nanoTime() - started)));
    }
  }

  String line(EpochLosses epoch, Duration passed) {
    String validation =
        Double.isNaN(epoch.validationLoss())
            ? ""
            : String.format(Locale.ROOT, ", validation %.4g", epoch.validationLoss());
    return String.format(
        Locale.ROOT,
        "%s: epoch %d of at most %d, loss %.4g%s, after %d:%02d:%02d",
        task,
        epoch.number(),
        epochs,
        epoch.trainLoss(),
        validation,
        passed.toHours(),
        passed.toMinutesPart(),
        passed.toSecondsPart());
  }

  @Override
  public void close() {}
}
