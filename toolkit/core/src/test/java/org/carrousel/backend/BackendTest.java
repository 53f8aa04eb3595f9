package org.carrousel.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class BackendTest {
  @Test
  void theEnvironmentSaysWhatMetricsAndBundlesRecord() {
    Backend.start();

    Map<String, Object> environment = Backend.environment();

    assertThat(environment).containsOnlyKeys("backend", "engine", "threads", "versions");
    assertThat(environment)
        .containsEntry("backend", "CpuBackend")
        .containsEntry("engine", "nd4j")
        .containsEntry("threads", Runtime.getRuntime().availableProcessors());
  }

  @Test
  void versionsAreThoseOfTheJarsOnTheClassPath() {
    assertThat(Backend.environment().get("versions"))
        .asInstanceOf(InstanceOfAssertFactories.map(String.class, String.class))
        .containsOnlyKeys("java", "deeplearning4j", "nd4j")
        .containsEntry("java", System.getProperty("java.version"))
        .hasEntrySatisfying(
            "deeplearning4j", version -> assertThat(version).matches("\\d+\\.\\d.*"))
        .hasEntrySatisfying("nd4j", version -> assertThat(version).matches("\\d+\\.\\d.*"));
  }

  @Test
  void oneLineSaysWhatRunsWhere() {
    Backend.start();
    int processors = Runtime.getRuntime().availableProcessors();

    assertThat(Backend.describe())
        .isEqualTo(
            "CpuBackend, engine nd4j, %s, Java %s on %s %s"
                .formatted(
                    processors == 1 ? "1 thread" : "up to " + processors + " threads",
                    System.getProperty("java.version"),
                    System.getProperty("os.name"),
                    System.getProperty("os.arch")));
  }
}
