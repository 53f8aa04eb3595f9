package org.carrousel.testing;

import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.architecture.ForecasterDesign;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.RecurrentEncoder;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.SequenceToVector;
import org.carrousel.batch.WindowExamples;
import org.carrousel.batch.WindowShape;
import org.carrousel.batch.WindowedSeries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/** A network and windows of a wave that are small enough to be trained in a test. */
public final class TinyForecast {
  private static final WindowShape SHAPE = new WindowShape(4, 2, 1, false);

  private TinyForecast() {}

  /** Two stacked layers, initialized from the seed. */
  public static ComputationGraph network(double dropout, long seed) {
    ForecasterDesign design =
        new ForecasterDesign(
            RecurrentEncoder.stacked(4, 3)
                .withRegularization(Regularization.defaults().withDropout(dropout)),
            Loss.MSE);
    ComputationGraph network =
        new ComputationGraph(
            new SequenceToVector(1, SHAPE.timeSteps(), 0, SHAPE.horizon())
                .configuration(design, DataType.FLOAT, seed));
    network.init();
    return network;
  }

  /** Windows of four lags and two steps ahead whose origins lie in [from, to), from 3 on. */
  public static WindowExamples examples(int from, int to) {
    float[][] rows = new float[to + SHAPE.horizon()][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = new float[] {(float) Math.sin(.7 * row)};
    }
    int[] origins = IntStream.range(from, to).toArray();
    return new WindowExamples(
        List.of(new WindowedSeries(rows, new float[rows.length][0], rows, origins)), SHAPE);
  }
}
