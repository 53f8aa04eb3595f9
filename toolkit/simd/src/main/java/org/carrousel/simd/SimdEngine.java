package org.carrousel.simd;

import java.util.Optional;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.Engine;
import org.carrousel.recurrent.Lstm;
import org.carrousel.recurrent.Precision;
import org.carrousel.recurrent.SequenceComputation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.factory.Nd4j;

/**
 * The LSTM in single precision, with dropout of the hidden state too, where Java was started with
 * its Vector API. Second to oneDNN, because Java takes some seconds to compile it.
 */
public final class SimdEngine implements Engine {
  private static final String MODULE = "jdk.incubator.vector";

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public int preference() {
    return 5;
  }

  @Override
  public Optional<String> refusal(CellShape shape) {
    String backend = Nd4j.getBackend().getClass().getSimpleName();
    if (!backend.equals("CpuBackend")) {
      return Optional.of("it computes on the processor, and ND4J runs on " + backend);
    }
    if (shape.dataType() != DataType.FLOAT) {
      return Optional.of("it computes in FLOAT, not in " + shape.dataType());
    }
    if (shape.precision() != Precision.FULL) {
      return Optional.of("it multiplies in full precision");
    }
    if (!(shape.cell() instanceof Lstm lstm)
        || !lstm.biases(Lstm.standard().gates().biases()).equals(Lstm.standard())) {
      return Optional.of("it computes the standard LSTM");
    }
    return ModuleLayer.boot().findModule(MODULE).isPresent()
        ? Optional.empty()
        : Optional.of("Java was started without --add-modules " + MODULE);
  }

  @Override
  public SequenceComputation computation(CellShape shape, Direction direction) {
    return new SimdComputation(shape, direction);
  }
}
