package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("whole-job")
class MissingVectorApiTest {
  private static final String WARNING = "Java was started without --add-modules";

  @TempDir private Path folder;

  @Test
  void isSaidOnce() throws IOException, InterruptedException {
    assertThat(errors(List.of())).containsOnlyOnce(WARNING);
  }

  @Test
  void isNotSaidWhereAnotherEngineIsNamed() throws IOException, InterruptedException {
    assertThat(errors(List.of("-Dcarrousel.engine=nd4j"))).doesNotContain(WARNING);
  }

  private String errors(List<String> flags) throws IOException, InterruptedException {
    Outcome outcome =
        JobProcess.start(
                folder,
                flags,
                Jobs.class,
                "forecast",
                "--output",
                "jobs",
                "--set",
                "epochs=1",
                "--set",
                "seeds=3")
            .outcome();
    return outcome.assertDone().err();
  }
}
