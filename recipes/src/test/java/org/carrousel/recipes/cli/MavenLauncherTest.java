package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenLauncherTest {
  @TempDir private Path folder;

  @Test
  void propertiesBecomeOptions() {
    Properties properties = new Properties();
    properties.setProperty("resume", "true");
    properties.setProperty("job", "airline");
    properties.setProperty("set.split.train", "0.5");
    properties.setProperty("set.lags", "24");
    properties.setProperty("user.dir", "/home/me");
    properties.setProperty("settings", "none");

    assertThat(MavenLauncher.options(properties))
        .containsExactly(
            "--job", "airline", "--resume", "true", "--set", "lags=24", "--set", "split.train=0.5");
  }

  @Test
  void everyOptionOfAPrediction() {
    Properties properties = new Properties();
    for (String name : List.of("model", "input", "future", "to")) {
      properties.setProperty(name, name + " file");
    }
    assertThat(MavenLauncher.options(properties))
        .containsExactly(
            "--future",
            "future file",
            "--input",
            "input file",
            "--model",
            "model file",
            "--to",
            "to file");
  }

  @Test
  void theStatusOfTheJobIsThatOfTheCaller() throws IOException, InterruptedException {
    launch(List.of("-Dset.nonsense=1"), "forecast", "--output", "jobs")
        .assertBadInput("-Dset.nonsense: unknown key \"nonsense\"");
    assertThat(folder.resolve("jobs")).doesNotExist();
    assertThat(launch(List.of(), "datasets").status()).isZero();
  }

  @Test
  void aSettingWithoutItsPrefixIsRefused() throws IOException, InterruptedException {
    launch(List.of("-Dlags=3"), "forecast", "--output", "jobs")
        .assertBadInput("-Dlags", "expected: -Dset.lags=VALUE for the setting lags");
    launch(List.of("-Depochs=5", "-Dmodel=m", "-Dinput=i"), "predict")
        .assertBadInput("-Depochs", "to do: add set.");
    assertThat(folder.resolve("jobs")).doesNotExist();
  }

  @Test
  void whatIsMissingIsNamedAsMavenKnowsIt() throws IOException, InterruptedException {
    launch(List.of("-Dinput=history.csv"), "predict").assertBadInput("no -Dmodel (--model)");
  }

  /** A relative path starts where the caller stands. */
  @Test
  void theJobStandsWhereItsCallerDoes() throws IOException, InterruptedException {
    launch(List.of("-Dmodel=m.carrousel", "-Dinput=history.csv"), "predict")
        .assertBadInput("no file m.carrousel");
    launch(List.of("-Djob=airline", "-Dset.data=sales.csv"), "forecast", "--output", "jobs")
        .assertBadInput("sales.csv: no such file", folder.toRealPath().toString());
  }

  /** Of which Java warns; that is not shown. */
  @Test
  void theVectorEngineComesWithItsModule() throws IOException, InterruptedException {
    Outcome outcome =
        launch(
            List.of(
                "-Djob=airline", "-Dset.recurrent-dropout=0.2", "-Dset.epochs=1", "-Dset.seeds=1"),
            "forecast",
            "--output",
            "jobs");
    assertThat(outcome.status()).isZero();
    assertThat(outcome.out()).contains("engine simd");
    assertThat(outcome.err()).doesNotContain("WARNING");
  }

  private Outcome launch(List<String> flags, String... arguments)
      throws IOException, InterruptedException {
    return JobProcess.start(folder, flags, MavenLauncher.class, arguments).outcome();
  }
}
