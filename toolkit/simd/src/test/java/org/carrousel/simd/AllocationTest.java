package org.carrousel.simd;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.carrousel.backend.Backend;
import org.carrousel.backend.JavaProcess;
import org.carrousel.backend.VectorApi;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.TimeMask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Vectors that the compiler puts into objects make a layer thirty times slower. Whether it does
 * depends on what it has seen by then: each number of rows is tried in a process of its own.
 */
class AllocationTest {
  private static final int MINUTES = 2;

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 8, 13, 21, 32})
  void onceCompiledAPassMakesHardlyAnyObjects(int rows) throws IOException, InterruptedException {
    Process passes =
        JavaProcess.start(Passes.class, VectorApi.FLAGS, Map.of(), List.of(Integer.toString(rows)));

    try {
      assertThat(passes.waitFor(MINUTES, TimeUnit.MINUTES)).as("ended").isTrue();
      assertThat(passes.exitValue()).isZero();
    } finally {
      passes.destroyForcibly();
    }
  }

  /** Trains, then infers, each until a pass makes hardly any objects, which may be never. */
  static final class Passes {
    private static final int INPUTS = 256;
    private static final int UNITS = 256;
    private static final int STEPS = 4;

    /** In bytes; a single product of one row would make more of its vectors. */
    private static final long HARDLY_ANY = 200_000;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private Passes() {}

    /** Takes the number of rows. */
    public static void main(String[] arguments) {
      Backend.start();
      int rows = Integer.parseInt(arguments[0]);
      until(training(rows));
      until(inference(rows));
    }

    private static void until(Runnable pass) {
      long made;
      do {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        pass.run();
        made = THREADS.getCurrentThreadAllocatedBytes() - before;
      } while (made > HARDLY_ANY);
    }

    private static Runnable training(int rows) {
      SimdComputation layer = new SimdComputation(shape(), Direction.FORWARD);
      Map<String, INDArray> parameters = parameters();
      Map<String, INDArray> gradients = parameters();
      INDArray input = random(INPUTS, rows, STEPS);
      INDArray hidden = random(UNITS, rows, STEPS);
      TimeMask mask = TimeMask.of(null, rows, STEPS);
      return () -> {
        layer.forward(input, mask, null, null, parameters, hidden);
        layer.backward(hidden, null, STEPS, gradients, input);
      };
    }

    private static Runnable inference(int rows) {
      SimdComputation layer = new SimdComputation(shape().forInference(), Direction.FORWARD);
      Map<String, INDArray> parameters = parameters();
      INDArray input = random(INPUTS, rows, STEPS);
      INDArray hidden = random(UNITS, rows, STEPS);
      TimeMask mask = TimeMask.of(null, rows, STEPS);
      return () -> layer.forward(input, mask, null, null, parameters, hidden);
    }

    private static CellShape shape() {
      return new CellShape(Lstm.standard(), INPUTS, UNITS, DataType.FLOAT);
    }

    private static Map<String, INDArray> parameters() {
      Map<String, INDArray> parameters = new LinkedHashMap<>();
      for (ParameterBlock block : Lstm.standard().parameters(INPUTS, UNITS)) {
        parameters.put(block.key(), random(block.rows(), block.columns()));
      }
      return parameters;
    }

    private static INDArray random(long... shape) {
      return Nd4j.rand(DataType.FLOAT, shape).dup('f');
    }
  }
}
