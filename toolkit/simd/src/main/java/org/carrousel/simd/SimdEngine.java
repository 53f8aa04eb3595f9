package org.carrousel.simd;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.carrousel.backend.VectorApi;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engine;
import org.carrousel.engine.Engines;
import org.carrousel.engine.Precision;
import org.carrousel.engine.SequenceComputation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Engine on Java's Vector API: the standard LSTM in single precision, also with dropout of the
 * hidden state. Java must be started with {@link VectorApi#FLAGS}. For layers up to the size of
 * docs/decisions/009 it is preferred to oneDNN.
 */
public final class SimdEngine implements Engine {
  /** Weights up to which this engine is preferred to oneDNN: 256 units over 256 features. */
  private static final long MAX_PREFERRED_WEIGHTS = 600_000;

  private static final int ABOVE_ONEDNN = 15;
  private static final int BELOW_ONEDNN = 5;

  private static final Logger LOG = LoggerFactory.getLogger(SimdEngine.class);

  private static final AtomicBoolean WARNED = new AtomicBoolean();

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public int preference(CellShape shape) {
    long weights = new LayerSizes(shape.inputs(), shape.units()).weights();
    return weights <= MAX_PREFERRED_WEIGHTS ? ABOVE_ONEDNN : BELOW_ONEDNN;
  }

  @Override
  public Optional<String> refusal(CellShape shape) {
    String backend = Nd4j.getBackend().getClass().getSimpleName();
    if (!backend.equals("CpuBackend")) {
      return Optional.of("it computes on the CPU, and ND4J uses " + backend);
    }
    if (shape.dataType() != DataType.FLOAT) {
      return Optional.of("it computes in FLOAT, not in " + shape.dataType());
    }
    if (shape.precision() != Precision.FULL) {
      return Optional.of("it multiplies only in full precision");
    }
    if (!(shape.cell() instanceof Lstm lstm)
        || !lstm.biases(Lstm.standard().gates().biases()).equals(Lstm.standard())) {
      return Optional.of("it computes only the standard LSTM");
    }
    if (VectorApi.isPresent()) {
      return Optional.empty();
    }
    warnOnce(shape);
    return Optional.of("Java was started without " + String.join(" ", VectorApi.FLAGS));
  }

  /** Warns once about the missing module, if this engine would have been chosen. */
  private void warnOnce(CellShape shape) {
    boolean chosen =
        System.getProperty(Engines.PROPERTY) == null && preference(shape) == ABOVE_ONEDNN;
    if (chosen && WARNED.compareAndSet(false, true)) {
      LOG.warn(
          "Java was started without {}: small recurrent layers run on oneDNN instead of simd, and"
              + " where oneDNN cannot (dropout of the hidden state, CPUs other than x86-64) on the"
              + " reference engine nd4j, which may be slower",
          String.join(" ", VectorApi.FLAGS));
    }
  }

  @Override
  public SequenceComputation computation(CellShape shape, Direction direction) {
    return new SimdComputation(shape, direction);
  }
}
