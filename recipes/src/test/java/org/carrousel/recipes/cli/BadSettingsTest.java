package org.carrousel.recipes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BadSettingsTest {
  @TempDir private Path folder;
  private SmallJob job;

  @BeforeEach
  void goodJob() throws IOException {
    job = SmallJob.in(folder);
  }

  @Test
  void anUnknownJob() {
    Outcome.here("forecast", "--job", "airlin", "--output", job.output().toString())
        .assertBadInput("no job file airlin", "a path to a YAML file", "did you mean \"airline\"?");
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void aFolderInPlaceOfAJob() {
    Outcome.here("forecast", "--job", job.output().getParent().toString())
        .assertBadInput(
            job.output().getParent()
                + ": a folder\n  expected: a job file in YAML\n"
                + "  to do: name one file in the folder");
  }

  @Test
  void bytesThatAreNoText() throws IOException {
    Files.write(job.settings(), "targets: Erl\u00f6s".getBytes(StandardCharsets.ISO_8859_1));
    Outcome outcome = job.run();
    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("small.yaml, line 1, byte 13: bytes that are not UTF-8", "text in UTF-8");
  }

  @Test
  void noData() throws IOException {
    Files.writeString(job.settings(), "targets: value\n");
    job.assertRefused("small.yaml: no key \"data\"", "data: sales.csv");
  }

  @Test
  void noTargets() throws IOException {
    job.writeSettings(List.of("lags: 4"));
    job.assertRefused("small.yaml: no key \"targets\"");
  }

  /** The line is appended to those of the job, of which there are five. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lag: 12           | small.yaml, line 6: unknown key \"lag\"  | did you mean \"lags\"?",
        "horizon: soon     | small.yaml, line 6: horizon: soon        | a whole number of 1 or more",
        "horizon: [1, 2]   | small.yaml, line 6: horizon: [1, 2]      | one value",
        "stride: -3        | small.yaml, line 6: stride: -3           | a whole number of 1 or more",
        "dropout: 2        | small.yaml, line 6: dropout: 2           | a number from 0 to 0.99",
        "missing: ignore   | small.yaml, line 6: missing: ignore      | forward-fill",
        "independent: yes  | small.yaml, line 6: independent: yes     | true or false",
        "split: 0.7        | small.yaml, line 6: split: 0.7           | names and values",
        "split: {trian: 9} | small.yaml, line 6: unknown key \"trian\" | did you mean \"train\"?",
        "lags: 5           | small.yaml, line 6: key \"lags\" again   | every key once",
        "units: [3         | small.yaml, line                         | correct the line",
        "recipe: classify  | small.yaml, line 6: recipe: classify     | the recipe forecast",
      })
  void aLineOfTheJob(String line, String given, String expected) throws IOException {
    List<String> settings = new ArrayList<>(SmallJob.SETTINGS);
    settings.add(line);
    job.writeSettings(settings);
    job.assertRefused(given, expected);
  }

  @Test
  void negativeLags() throws IOException {
    job.writeSettings(List.of("targets: value", "lags: -12"));
    job.assertRefused("small.yaml, line 2: lags: -12", "a whole number of 1 or more", "lags");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "lags=many       | -Dset.lags: lags: many                | a whole number of 1 or more",
        "lags=-1         | -Dset.lags: lags: -1                  | a whole number of 1 or more",
        "lgas=4          | -Dset.lgas: unknown key \"lgas\"      | did you mean \"lags\"?",
        "split.train=all | -Dset.split.train: train: all         | a whole number",
        "split.trian=0.5 | -Dset.split.trian: unknown key        | did you mean \"train\"?",
        "scale=[log, zz] | -Dset.scale: scale: zz                | standard",
        "lags.x=1        | -Dset.lags.x: lags: a group           | one value",
        "targets=[value  | -Dset.targets, line 1                 | correct the line",
      })
  void anOverride(String override, String given, String expected) {
    job.run("--set", override).assertBadInput(given, expected);
    assertThat(job.output()).doesNotExist();
  }

  @Test
  void anUnknownDataSet() throws IOException {
    Files.write(job.settings(), List.of("targets: Passengers", "data: airlines"));
    job.assertRefused(
        "small.yaml, line 2: data: airlines", "the id of a data set", "did you mean \"airline\"?");
  }

  @Test
  void aDataSetThatIsNoSingleTable() throws IOException {
    Files.write(job.settings(), List.of("targets: value", "data: nothing-like-it"));
    job.assertRefused("small.yaml, line 2: data: nothing-like-it", "the command datasets lists");
  }
}
