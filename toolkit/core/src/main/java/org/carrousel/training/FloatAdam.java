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
 * Adam (Kingma and Ba 2015, arXiv:1412.6980) as a loop over Java float arrays, which the JIT
 * compiles to vector instructions (docs/decisions, 021). The state arrays are those of DL4J's
 * {@link AdamUpdater}.
 */
final class FloatAdam implements GradientUpdater<Adam> {
  /** Parameters per chunk; a chunk's arrays fit into the L1 cache. */
  private static final int CHUNK = 1024;

  /** Cost of updating one parameter, in multiplications of a matrix product. */
  private static final long COST = 100;

  private final AdamUpdater updater;

  /** One worker per thread. */
  private final List<Worker> workers = new ArrayList<>();

  private FloatAdam(AdamUpdater updater) {
    this.updater = updater;
  }

  /**
   * Replaces DL4J's Adam in a block of parameters. Does nothing for another updater, on another
   * backend than the CPU's, or if an array is not a dense array of floats.
   */
  static void install(UpdaterBlock block) {
    boolean cpu = Nd4j.getBackend().getClass().getSimpleName().equals("CpuBackend");
    if (cpu
        && block.getGradientUpdater() instanceof AdamUpdater adam
        && isDenseFloat(block.getGradientView())
        && isDenseFloat(adam.getM())
        && isDenseFloat(adam.getV())) {
      block.setGradientUpdater(new FloatAdam(adam));
    }
  }

  private static boolean isDenseFloat(INDArray array) {
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
        RowRange.split(Math.toIntExact(gradient.length()), COST * gradient.length());
    while (workers.size() < ranges.size()) {
      workers.add(new Worker(adam));
    }
    ParallelFor.forEach(
        ranges.size(), number -> workers.get(number).update(gradient, ranges.get(number), rate));
  }

  /** Update of one range of parameters, with the buffers of one thread. */
  private final class Worker {
    private final float beta1;
    private final float beta2;
    private final float epsilon;
    private final float[] gradients = new float[CHUNK];
    private final float[] means = new float[CHUNK];
    private final float[] squares = new float[CHUNK];

    Worker(Adam adam) {
      this.beta1 = (float) adam.getBeta1();
      this.beta2 = (float) adam.getBeta2();
      this.epsilon = (float) adam.getEpsilon();
    }

    void update(INDArray gradient, RowRange range, float rate) {
      FloatPointer gradientMemory = memory(gradient);
      FloatPointer meanMemory = memory(updater.getM());
      FloatPointer squareMemory = memory(updater.getV());
      for (int from = range.from(); from < range.to(); from += CHUNK) {
        int count = Math.min(CHUNK, range.to() - from);
        gradientMemory.position(from).get(gradients, 0, count);
        meanMemory.position(from).get(means, 0, count);
        squareMemory.position(from).get(squares, 0, count);
        updateChunk(count, rate);
        gradientMemory.position(from).put(gradients, 0, count);
        meanMemory.position(from).put(means, 0, count);
        squareMemory.position(from).put(squares, 0, count);
      }
    }

    /** Replaces the gradients with the updates that DL4J subtracts from the parameters. */
    private void updateChunk(int count, float rate) {
      for (int i = 0; i < count; i++) {
        float gradient = gradients[i];
        means[i] = beta1 * means[i] + (1 - beta1) * gradient;
        squares[i] = beta2 * squares[i] + (1 - beta2) * gradient * gradient;
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
