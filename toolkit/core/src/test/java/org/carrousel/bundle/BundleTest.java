package org.carrousel.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.architecture.EncoderDecoderDesign;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.batch.WindowExamples;
import org.carrousel.file.VerifiedZip;
import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;
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

  /** Before the packages were divided, side inputs belonged to {@code recurrent}. */
  @Test
  void classNamesOfOlderBundlesAreRead() throws IOException {
    ComputationGraph translator =
        new ComputationGraph(
            new EncoderDecoder(5, 4)
                .configuration(
                    EncoderDecoderDesign.defaults().withLayers(RecurrentLayers.lstm(3)),
                    DataType.FLOAT,
                    3));
    translator.init();
    Path present = folder.resolve("present");
    Bundle.of("translate", translator, Map.of()).write(present);
    Path older = folder.resolve("older");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(older))) {
      for (Map.Entry<String, byte[]> entry : VerifiedZip.read(present).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(
            entry.getKey().equals("configuration.json")
                ? withNamesOf7964a54(entry.getValue())
                : entry.getValue());
      }
    }

    ComputationGraph loaded = Bundle.read(older, "translate").network();

    assertThat(loaded.getConfiguration()).isEqualTo(translator.getConfiguration());
    assertThat(loaded.params()).isEqualTo(translator.params());
  }

  private static byte[] withNamesOf7964a54(byte[] configuration) {
    String text = new String(configuration, StandardCharsets.UTF_8);
    assertThat(text).contains("\"org.carrousel.dl4j.SideInputVertex\"");
    return text.replace("org.carrousel.dl4j.", "org.carrousel.recurrent.")
        .getBytes(StandardCharsets.UTF_8);
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
