package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job and its model file read files without a header line. */
class NoHeaderTest {
  @TempDir Path folder;

  @Test
  void theModelFileRemembersTheFormat() throws IOException {
    SmallJob job = SmallJob.in(folder);
    job.writeData(String.join("\n", SmallJob.rows()));
    job.writeSettings(
        List.of("header: false", "time: c1", "targets: c2", "lags: 4", "units: 2", "epochs: 1"));

    job.run().assertDone();
    Outcome predicted =
        Outcome.here(
            "predict", "--model", job.model().toString(), "--input", job.data().toString());

    assertThat(predicted.assertDone().out()).contains("\n,c2,2006-01,1,");
  }
}
