package org.carrousel.training;

import java.time.Duration;
import java.util.Locale;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** A bar on the terminal: steps done, time left, the losses of the last epoch. */
final class TerminalProgress implements Progress {
  private final ProgressBar bar;
  private String validation = "";

  TerminalProgress(String task, long steps, long done) {
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .startsFrom(done, Duration.ZERO)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500)
            .build();
  }

  @Override
  public void step(double loss) {
    bar.setExtraMessage(String.format(Locale.ROOT, "loss %.4g%s", loss, validation));
    bar.step();
  }

  @Override
  public void epoch(EpochLosses epoch) {
    if (!Double.isNaN(epoch.validationLoss())) {
      validation = String.format(Locale.ROOT, ", validation %.4g", epoch.validationLoss());
    }
  }

  @Override
  public void close() {
    bar.close();
  }
}
