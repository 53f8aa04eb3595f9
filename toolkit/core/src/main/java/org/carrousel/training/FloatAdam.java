package org.carrousel.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bytedeco.javacpp.FloatPointer;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;

/**
 * Adam (Kingma and Ba 2015, arXiv:1412.6980) as a loop over Java's floats, which compiles to vector
 * instructions. ND4J's operation takes several times as long. The state is that of DL4J's updater.
 */
final class FloatAdam implements GradientUpdater<Adam> {
  /** Parameters at a time, few enough to stay in the processor's first cache. */
  private static final int PIECE = 1024;

  /** As long as a step of one parameter takes, a product takes for so many multiplications. */
  private static final long EFFORT = 100;

  private final AdamUpdater updater;

  /** One for each thread. */
  private final List<Part> parts = new ArrayList<>();

  private FloatAdam(AdamUpdater updater) {
    this.updater = updater;
  }

  /** Takes the place of DL4J's Adam where a block of parameters has it, and floats in RAM. */
  static void use(UpdaterBlock block) {
    boolean processor = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    if (processor
        && block.getGradientUpdater() instanceof AdamUpdater adam
        && dense(block.getGradientView())
        && dense(adam.getM())
        && dense(adam.getV())) {
      block.setGradientUpdater(new FloatAdam(adam));
    }
  }

  private static boolean dense(INDArray array) {
    return array.dataType() == DataType.FLOAT && array.elementWiseStride() == 1;
  }

  @Override
  public void applyUpdater(INDArray gradient, int iteration, int epoch) {
    Adam adam = updater.getConfig();
    double steps = iteration + 1.0;
    double correction =
        Math.sqrt(1 - Math.pow(adam.getBeta2(), steps)) / (1 - Math.pow(adam.getBeta1(), steps));
    float rate = (float) (adam.getLearningRate(iteration, epoch) * correction);
    List<RowRange> ranges =
        RowRange.split(Math.toIntExact(gradient.length()), EFFORT * gradient.length());
    while (parts.size() < ranges.size()) {
      parts.add(new Part(adam));
    }
    ParallelFor.forEach(
        ranges.size(), number -> parts.get(number).step(gradient, ranges.get(number), rate));
  }

  /** What one thread computes. */
  private final class Part {
    private final float keepMean;
    private final float keepSquare;
    private final float epsilon;
    private final float[] gradients = new float[PIECE];
    private final float[] means = new float[PIECE];
    private final float[] squares = new float[PIECE];

    Part(Adam adam) {
      this.keepMean = (float) adam.getBeta1();
      this.keepSquare = (float) adam.getBeta2();
      this.epsilon = (float) adam.getEpsilon();
    }

    void step(INDArray gradient, RowRange range, float rate) {
      FloatPointer gradientMemory = memory(gradient);
      FloatPointer meanMemory = memory(updater.getM());
      FloatPointer squareMemory = memory(updater.getV());
      for (int from = range.from(); from < range.to(); from += PIECE) {
        int count = Math.min(PIECE, range.to() - from);
        gradientMemory.position(from).get(gradients, 0, count);
        meanMemory.position(from).get(means, 0, count);
        squareMemory.position(from).get(squares, 0, count);
        step(count, rate);
        gradientMemory.position(from).put(gradients, 0, count);
        meanMemory.position(from).put(means, 0, count);
        squareMemory.position(from).put(squares, 0, count);
      }
    }

    /** Replaces gradients by what is to be subtracted from the parameters. */
    private void step(int count, float rate) {
      for (int i = 0; i < count; i++) {
        float gradient = gradients[i];
        means[i] = keepMean * means[i] + (1 - keepMean) * gradient;
        squares[i] = keepSquare * squares[i] + (1 - keepSquare) * gradient * gradient;
        gradients[i] = rate * means[i] / ((float) Math.sqrt(squares[i]) + epsilon);
      }
    }
  }

  private static FloatPointer memory(INDArray array) {
    return new FloatPointer(array.data().addressPointer());
  }

  @Override
  public Adam getConfig() {
    return updater.getConfig();
  }

  @Override
  public Map<String, INDArray> getState() {
    return updater.getState();
  }

  @Override
  public void setState(Map<String, INDArray> state, boolean initialize) {
    updater.setState(state, initialize);
  }

  @Override
  public void setStateViewArray(INDArray view, long[] shape, char order, boolean initialize) {
    updater.setStateViewArray(view, shape, order, initialize);
  }
}
