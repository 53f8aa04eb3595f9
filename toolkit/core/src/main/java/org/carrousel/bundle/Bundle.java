package org.carrousel.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipOutputStream;
import org.carrousel.dl4j.SideInputVertex;
import org.carrousel.error.BadInputException;
import org.carrousel.file.AtomicFile;
import org.carrousel.file.VerifiedZip;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Model file: a zip file with a trained network and JSON entries of its recipe. The network's
 * entries are those of DL4J's {@link ModelSerializer}, which can read the file if the classes of
 * the layers are on the class path. The file has no Java serialization and no time stamps; the same
 * content gives the same bytes.
 *
 * @param manifest format version and recipe
 * @param network trained network with its updater state
 * @param entries JSON texts by name, without the ending {@code .json}
 */
public record Bundle(Manifest manifest, ComputationGraph network, Map<String, String> entries) {
  /** Format version; increased when older versions can no longer read new files. */
  public static final int FORMAT = 1;

  private static final ObjectMapper JSON = JsonMapper.builder().build();
  private static final String JSON_ENDING = ".json";
  private static final String CONFIGURATION = "configuration";
  private static final String MANIFEST = "bundle";

  /** Current class names by the class names in older bundles (docs/decisions, 060). */
  private static final Map<String, String> RENAMED =
      Map.of("org.carrousel.recurrent.SideInputVertex", SideInputVertex.class.getName());

  /** Time of all zip entries. For 1 January 1980, Java would add a zone-dependent time stamp. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  /**
   * Manifest of a bundle.
   *
   * @param format format version
   * @param recipe name of the recipe that wrote the bundle and can load it
   */
  public record Manifest(int format, String recipe) {}

  /** Creates a bundle of the current format. */
  public static Bundle of(String recipe, ComputationGraph network, Map<String, String> entries) {
    return new Bundle(new Manifest(FORMAT, recipe), network, entries);
  }

  /** Writes the file atomically. */
  public void write(Path path) throws IOException {
    AtomicFile.write(path, this::writeTo);
  }

  private void writeTo(OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out);
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put(CONFIGURATION, network.getConfiguration().toJson());
    texts.put(MANIFEST, JSON.writeValueAsString(manifest));
    texts.putAll(entries);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      start(zip, text.getKey() + JSON_ENDING);
      zip.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      zip.closeEntry();
    }
    write(zip, ModelSerializer.COEFFICIENTS_BIN, network.params());
    write(zip, ModelSerializer.UPDATER_BIN, network.getUpdater().getStateViewArray());
    zip.finish();
  }

  private static void write(ZipOutputStream zip, String name, INDArray array) throws IOException {
    start(zip, name);
    DataOutputStream data = new DataOutputStream(zip);
    Nd4j.write(array, data);
    data.flush();
    zip.closeEntry();
  }

  private static void start(ZipOutputStream zip, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    zip.putNextEntry(entry);
  }

  /**
   * Reads a bundle.
   *
   * @param recipe expected recipe
   * @throws BadInputException if the file is missing, damaged, not a bundle, of another recipe, or
   *     of a newer format
   */
  public static Bundle read(Path path, String recipe) throws IOException {
    return read(
        path,
        (manifest, contents) -> {
          requireRecipe(path, manifest, recipe);
          return new Bundle(manifest, network(contents), recipeEntries(contents));
        });
  }

  /**
   * Returns the recipe that wrote a bundle and can load it.
   *
   * @throws BadInputException if the file is missing, damaged, not a bundle, or of a newer format
   */
  public static String recipe(Path path) throws IOException {
    return read(path, (manifest, contents) -> manifest.recipe());
  }

  private interface Reader<T> {
    T read(Manifest manifest, Map<String, byte[]> contents) throws IOException;
  }

  private static <T> T read(Path path, Reader<T> reader) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw new BadInputException(
          "no file " + path, "a bundle that a job wrote (model.carrousel)", "check the path");
    }
    try {
      Map<String, byte[]> contents = VerifiedZip.read(path);
      Manifest manifest = manifest(VerifiedZip.entry(contents, MANIFEST + JSON_ENDING));
      requireFormat(path, manifest);
      return reader.read(manifest, contents);
    } catch (ZipException | JsonProcessingException e) {
      throw new BadInputException(
          path + " is not a bundle, or is damaged (" + e.getMessage() + ")",
          "a bundle that a job wrote (model.carrousel)",
          "copy it again, or train again",
          e);
    }
  }

  /** Replaces the class names of older bundles in a network's configuration. */
  private static String updateClassNames(String configuration) {
    String updated = configuration;
    for (Map.Entry<String, String> name : RENAMED.entrySet()) {
      updated = updated.replace("\"" + name.getKey() + "\"", "\"" + name.getValue() + "\"");
    }
    return updated;
  }

  /** Creates the network from verified contents; ModelSerializer would check less. */
  private static ComputationGraph network(Map<String, byte[]> contents) throws IOException {
    byte[] configuration = VerifiedZip.entry(contents, ModelSerializer.CONFIGURATION_JSON);
    ComputationGraph network =
        new ComputationGraph(
            ComputationGraphConfiguration.fromJson(
                updateClassNames(new String(configuration, StandardCharsets.UTF_8))));
    network.init(array(contents, ModelSerializer.COEFFICIENTS_BIN), false);
    network.getUpdater().setStateViewArray(array(contents, ModelSerializer.UPDATER_BIN));
    return network;
  }

  private static INDArray array(Map<String, byte[]> contents, String name) throws IOException {
    return Nd4j.read(new ByteArrayInputStream(VerifiedZip.entry(contents, name)));
  }

  /** Reads the manifest as a tree, because a newer format may have more keys. */
  private static Manifest manifest(byte[] text) throws IOException {
    JsonNode tree = JSON.readTree(text);
    if (!tree.path("format").isInt() || !tree.path("recipe").isTextual()) {
      throw new ZipException("entry bundle.json lacks the format or the recipe");
    }
    return new Manifest(tree.path("format").intValue(), tree.path("recipe").textValue());
  }

  private static void requireFormat(Path path, Manifest manifest) {
    if (manifest.format() > FORMAT) {
      throw new BadInputException(
          path + " has bundle format " + manifest.format(),
          "format " + FORMAT + " or older",
          "use the newer Carrousel that wrote it, or train again with this one");
    }
  }

  private static void requireRecipe(Path path, Manifest manifest, String recipe) {
    if (!manifest.recipe().equals(recipe)) {
      throw new BadInputException(
          path + " was written by the recipe " + manifest.recipe(),
          "a bundle of the recipe " + recipe,
          "load it with " + manifest.recipe());
    }
  }

  private static Map<String, String> recipeEntries(Map<String, byte[]> contents) {
    Map<String, String> entries = new LinkedHashMap<>();
    contents.forEach(
        (name, content) -> {
          if (name.endsWith(JSON_ENDING)) {
            String stem = name.substring(0, name.length() - JSON_ENDING.length());
            entries.put(stem, new String(content, StandardCharsets.UTF_8));
          }
        });
    entries.remove(MANIFEST);
    entries.remove(CONFIGURATION);
    return entries;
  }
}
