package org.carrousel.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.TinyForecast;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that cannot be used is refused by name, with what to do. */
class DamagedBundleTest {
  private static final ComputationGraph NETWORK = TinyForecast.network(0, 1);

  @TempDir Path folder;
  private Path path;

  @BeforeEach
  void setPath() {
    path = folder.resolve("model.carrousel");
  }

  private byte[] whole() throws IOException {
    Bundle.of("forecast", NETWORK, Map.of("config", "{}")).write(path);
    return Files.readAllBytes(path);
  }

  /** A zip file of texts. */
  private void writeZip(String... namesAndTexts) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
      for (int i = 0; i < namesAndTexts.length; i += 2) {
        zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
        zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
  }

  private AbstractThrowableAssert<?, ?> assertRefused() {
    return assertThatThrownBy(() -> Bundle.read(path, "forecast"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(path.toString())
        .hasMessageContaining("to do:");
  }

  private void assertRefusedAsDamaged(String why) {
    assertRefused()
        .hasMessageContaining("is not a bundle, or is damaged (")
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, .001, .1, .25, .5, .75, .9, .99})
  void cutShort(double share) throws IOException {
    byte[] whole = whole();
    Files.write(path, Arrays.copyOf(whole, (int) (share * whole.length)));

    assertRefusedAsDamaged("zip");
  }

  @Test
  void cutByOneByte() throws IOException {
    byte[] whole = whole();
    Files.write(path, Arrays.copyOf(whole, whole.length - 1));

    assertRefusedAsDamaged("zip");
  }

  @Test
  void changedInOneByte() throws IOException {
    byte[] whole = whole();
    float[] parameters = NETWORK.params().toFloatVector();
    int refused = 0;
    int[] places = IntStream.iterate(0, at -> at < whole.length, at -> at + 53).toArray();
    for (int at : places) {
      byte[] changed = whole.clone();
      changed[at] ^= 0x10;
      Files.write(path, changed);
      try {
        Bundle loaded = Bundle.read(path, "forecast");
        assertThat(loaded.network().params().toFloatVector()).isEqualTo(parameters);
      } catch (BadInputException e) {
        refused++;
      }
    }
    assertThat(refused).isGreaterThan(places.length / 2);
  }

  /** An entry's name comes twice: before its content, and in the directory at the file's end. */
  @Test
  void changedInANameThatTheDirectoryKnows() throws IOException {
    byte[] changed = whole();
    int name = new String(changed, StandardCharsets.ISO_8859_1).indexOf("coefficients.bin");
    changed[name] ^= 0x10;
    Files.write(path, changed);

    assertThat(Bundle.read(path, "forecast").network().params()).isEqualTo(NETWORK.params());
  }

  @Test
  void notAZip() throws IOException {
    Files.writeString(path, "Month,Passengers\n1949-01,112\n");

    assertRefusedAsDamaged("zip");
  }

  @Test
  void missing() {
    assertRefused()
        .hasMessageStartingWith("no file " + path)
        .hasMessageContaining("check the path");
  }

  @Test
  void aFolder() throws IOException {
    Files.createDirectory(path);

    assertRefused();
  }

  @Test
  void aZipOfSomethingElse() throws IOException {
    writeZip("readme.txt", "hello");

    assertRefusedAsDamaged("no entry bundle.json");
  }

  @Test
  void aModelOfStockDl4j() throws IOException {
    ModelSerializer.writeModel(NETWORK, path.toFile(), true);

    assertRefusedAsDamaged("no entry bundle.json");
  }

  @Test
  void withoutANetwork() throws IOException {
    writeZip("bundle.json", "{\"format\": 1, \"recipe\": \"forecast\"}");

    assertRefusedAsDamaged("no entry configuration.json");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "format: 1", "{}", "{\"format\": \"one\", \"recipe\": \"forecast\"}"})
  void withAManifestOfSomethingElse(String manifest) throws IOException {
    writeZip("bundle.json", manifest);

    assertRefusedAsDamaged("");
  }

  @Test
  void ofAnotherRecipe() throws IOException {
    Bundle.of("classify", NETWORK, Map.of()).write(path);

    assertRefused()
        .hasMessageStartingWith(path + " was written by the recipe classify")
        .hasMessageContaining("load it with classify");
  }

  @Test
  void ofANewerFormatWhateverElseItHolds() throws IOException {
    writeZip("bundle.json", "{\"format\": 2, \"recipe\": \"forecast\", \"layout\": []}");

    assertRefused()
        .hasMessageStartingWith(path + " has bundle format 2")
        .hasMessageContaining("format 1 or older");
  }
}
