package org.carrousel.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import org.carrousel.batch.WindowExamples;
import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.dataset.MultiDataSet;

class BundleTest {
  private static final WindowExamples EXAMPLES = TinyForecast.examples(3, 9);

  private static ComputationGraph network;

  @TempDir Path folder;

  @BeforeAll
  static void trainAStep() {
    network = TinyForecast.network(0, 1);
    network.fit(batch());
  }

  private static MultiDataSet batch() {
    return EXAMPLES.batch(new int[] {0, 1, 2, 3, 4, 5});
  }

  private static float[] answers(ComputationGraph network) {
    return network.outputSingle(batch().getFeatures()).ravel().toFloatVector();
  }

  private static float[] updaterState(ComputationGraph network) {
    return network.getUpdater().getStateViewArray().toFloatVector();
  }

  private Path written(String name) throws IOException {
    Map<String, String> entries = new LinkedHashMap<>();
    entries.put("config", "{\"lags\":4}");
    entries.put("columns", "[\"Größe\"]");
    Path path = folder.resolve(name);
    Bundle.of("forecast", network, entries).write(path);
    return path;
  }

  @Test
  void theLoadedNetworkAnswersInTheSameBits() throws IOException {
    Bundle loaded = Bundle.read(written("model.carrousel"), "forecast");

    assertThat(answers(loaded.network())).isEqualTo(answers(network));
    assertThat(loaded.network().params().toFloatVector())
        .isEqualTo(network.params().toFloatVector());
    assertThat(updaterState(loaded.network())).isEqualTo(updaterState(network));
  }

  @Test
  void theLoadedNetworkLearnsOnInTheSameBits() throws IOException {
    ComputationGraph first = Bundle.read(written("model.carrousel"), "forecast").network();
    ComputationGraph second = Bundle.read(written("model.carrousel"), "forecast").network();

    first.fit(batch());
    second.fit(batch());

    assertThat(first.getIterationCount()).isEqualTo(2);
    assertThat(first.params().toFloatVector())
        .isEqualTo(second.params().toFloatVector())
        .isNotEqualTo(network.params().toFloatVector());
  }

  @Test
  void manifestAndEntriesComeBackInOrder() throws IOException {
    Bundle loaded = Bundle.read(written("model.carrousel"), "forecast");

    assertThat(loaded.manifest()).isEqualTo(new Bundle.Manifest(1, "forecast"));
    assertThat(loaded.entries())
        .containsExactly(Map.entry("config", "{\"lags\":4}"), Map.entry("columns", "[\"Größe\"]"));
  }

  @Test
  void stockDl4jOpensIt() throws IOException {
    ComputationGraph stock =
        ModelSerializer.restoreComputationGraph(written("model.carrousel").toFile());

    assertThat(stock.params().toFloatVector()).isEqualTo(network.params().toFloatVector());
    assertThat(updaterState(stock)).isEqualTo(updaterState(network));
    assertThat(answers(stock)).isEqualTo(answers(network));
  }

  @Test
  void theSameContentMakesTheSameBytesWhereverItIsWritten() throws IOException {
    byte[] bytes = Files.readAllBytes(written("first"));
    TimeZone here = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("GMT-09:30"));
      assertThat(Files.readAllBytes(written("second"))).isEqualTo(bytes);
    } finally {
      TimeZone.setDefault(here);
    }
  }

  @Test
  void aLoadedBundleIsWrittenAsItWas() throws IOException {
    Path path = written("first");
    Path copy = folder.resolve("copy");

    Bundle.read(path, "forecast").write(copy);

    assertThat(copy).hasSameBinaryContentAs(path);
  }
}
