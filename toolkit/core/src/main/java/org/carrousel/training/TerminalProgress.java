package org.carrousel.training;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Progress bar on the terminal: completed steps, time left, epoch, batch and losses. */
final class TerminalProgress implements Progress {
  private Training training;
  private ProgressBar bar;
  private String validation;

  @Override
  public void begin(Training training) {
    this.training = training;
    validation = "";
    bar =
        new ProgressBarBuilder()
            .setTaskName(training.task())
            .setInitialMax(training.steps())
            .startsFrom(training.done(), Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .build();
  }

  @Override
  public void step(Step step) {
    bar.setExtraMessage(message(training, step) + validation);
    bar.step();
  }

  static String message(Training training, Step step) {
    return String.format(
        Locale.ROOT,
        "epoch %d/%d, batch %d/%d, loss %.4g",
        step.epoch(),
        training.epochs(),
        step.batch(),
        step.batches(),
        step.loss());
  }

  @Override
  public void epoch(EpochLosses epoch) {
    if (!Double.isNaN(epoch.validationLoss())) {
      validation = String.format(Locale.ROOT, ", validation %.4g", epoch.validationLoss());
    }
  }

  @Override
  public void end() {
    bar.close();
  }
}
