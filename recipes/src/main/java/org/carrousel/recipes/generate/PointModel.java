package org.carrousel.recipes.generate;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.deeplearning4j.nn.graph.ComputationGraph;

/**
 * A trained network that goes on with sequences of points, and is saved in one bundle.
 *
 * <p>The network maps points {@code [batch, dimensions, time]} to the points after them {@code
 * [batch, dimensions, time]}.
 */
public final class PointModel {
  /** The entry of a bundle by which a model of points is known. */
  static final String DIMENSIONS = "dimensions";

  private final GenerateConfig config;
  private final List<String> dimensions;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  PointModel(
      GenerateConfig config,
      List<String> dimensions,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.dimensions = List.copyOf(dimensions);
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public GenerateConfig config() {
    return config;
  }

  /** The names of a point's values. */
  public List<String> dimensions() {
    return dimensions;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  /**
   * Goes on with a sequence.
   *
   * @param begun [point][dimension], at least one point
   * @param length points to draw, each after all before it
   * @param consumer is given each point as soon as it is drawn
   * @throws BadInputException if no point is given, or one of other dimensions
   */
  public void generate(float[][] begun, int length, Consumer<float[]> consumer) {
    if (begun.length == 0) {
      throw new BadInputException(
          "no point to go on from", "one point or more", "give the beginning of a sequence");
    }
    NetworkStream stream = StreamingNetwork.of(network).stream();
    float[] point = new float[0];
    for (float[] given : begun) {
      point = stream.step(given);
    }
    for (int drawn = 1; drawn <= length; drawn++) {
      consumer.accept(point.clone());
      if (drawn < length) {
        point = stream.step(point);
      }
    }
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(GenerateModel.RECIPE, GenerateKeys.KEYS.texts(config), provenance)
        .with(DIMENSIONS, dimensions)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static PointModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, GenerateModel.RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new PointModel(
        GenerateKeys.config(entries.config()),
        entries.get(DIMENSIONS, new TypeReference<List<String>>() {}),
        bundle.network(),
        entries.provenance());
  }

  /** Whether a bundle of the recipe goes on with points, and not with texts. */
  public static boolean isIn(Path path) throws IOException {
    return Bundle.read(path, GenerateModel.RECIPE).entries().containsKey(DIMENSIONS);
  }
}
