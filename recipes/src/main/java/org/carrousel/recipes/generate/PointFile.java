package org.carrousel.recipes.generate;

import java.nio.file.Path;
import java.util.List;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.series.CsvReader;
import org.carrousel.series.Table;

/** Reader of CSV files whose rows are the points of one sequence. */
final class PointFile {
  private PointFile() {}

  /** Reads the file as a dataset of one sequence. */
  static Dataset<float[][]> read(Path path, List<String> dimensions) {
    Table table = CsvReader.read(path);
    float[][] points = new float[table.rows()][dimensions.size()];
    for (int row = 0; row < points.length; row++) {
      for (int k = 0; k < dimensions.size(); k++) {
        points[row][k] = (float) table.requiredNumber(row, dimensions.get(k));
      }
    }
    return Dataset.of(table.source(), table.digest(), List.<float[][]>of(points))
        .withFeatures(dimensions);
  }
}
