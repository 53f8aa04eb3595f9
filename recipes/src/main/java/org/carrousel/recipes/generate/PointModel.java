package org.carrousel.recipes.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.series.CsvWriter;
import org.carrousel.stream.ModelStream;

/**
 * Trained model of points: continues sequences, predicting each point from all points before it.
 *
 * <p>The network maps points {@code [batch, dimensions, time]} to the next points {@code [batch,
 * dimensions, time]}.
 */
public final class PointModel extends TrainedModel<GenerateConfig, float[][], float[][]> {
  /** Name of the dimensions' entry in bundles; only models of points have it. */
  static final String DIMENSIONS = "dimensions";

  private final List<String> dimensions;

  PointModel(TrainedNetwork<GenerateConfig> trained, List<String> dimensions) {
    super(Generate.RECIPE, trained);
    this.dimensions = List.copyOf(dimensions);
  }

  /** Returns the names of a point's dimensions. */
  public List<String> dimensions() {
    return dimensions;
  }

  /**
   * Continues a sequence by the number of points in the configuration's {@link GenerationOptions}.
   *
   * @param begun [point][dimension], at least one point
   * @return the next points, [point][dimension]
   * @throws BadInputException if no point is given, or a point has a wrong number of values
   */
  @Override
  public float[][] predict(float[][] begun) {
    return generate(begun, config().generation().length());
  }

  /**
   * Returns a stream whose inputs are points, [dimension], and whose outputs are the next points.
   */
  @Override
  public ModelStream<float[], float[]> stream() {
    return new ModelStream<>(network(), Function.identity(), float[]::clone);
  }

  /** Returns the point after some points. */
  float[] next(float[]... begun) {
    return generate(begun, 1)[0];
  }

  private float[][] generate(float[][] begun, int length) {
    if (begun.length == 0) {
      throw new BadInputException(
          "no point to go on from", "one point or more", "give the beginning of a sequence");
    }
    ModelStream<float[], float[]> stream = stream();
    float[][] points = new float[length][];
    for (float[] given : begun) {
      points[0] = stream.step(given);
    }
    for (int number = 1; number < length; number++) {
      points[number] = stream.step(points[number - 1]);
    }
    return points;
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "the first points of a sequence: " + String.join(", ", dimensions),
        "the next points, %d of them".formatted(config().generation().length()),
        dimensions);
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with(DIMENSIONS, dimensions);
  }

  @Override
  public float[][] read(Path input) {
    return PointFile.read(input, dimensions).examples().get(0);
  }

  @Override
  public String csv(float[][] points) {
    CsvWriter csv = CsvWriter.of(dimensions);
    for (float[] point : points) {
      csv.row((Object) point);
    }
    return csv.toString();
  }

  @Override
  protected PointModel withNetwork(TrainedNetwork<GenerateConfig> trained) {
    return new PointModel(trained, dimensions);
  }
}
