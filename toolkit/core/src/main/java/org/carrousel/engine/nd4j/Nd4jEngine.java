package org.carrousel.engine.nd4j;

import java.util.Optional;
import org.carrousel.cell.Gru;
import org.carrousel.cell.Lstm;
import org.carrousel.cell.SimpleRnn;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engine;
import org.carrousel.engine.Precision;
import org.carrousel.engine.SequenceComputation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Reference engine on ND4J: every cell and option in FLOAT and DOUBLE, and convolutions in single
 * precision.
 */
public final class Nd4jEngine implements Engine {
  @Override
  public String name() {
    return "nd4j";
  }

  @Override
  public int preference(CellShape shape) {
    return 0;
  }

  @Override
  public Optional<String> refusal(CellShape shape) {
    if (shape.precision() != Precision.FULL) {
      return Optional.of("it multiplies in the network's data type");
    }
    return shape.dataType() == DataType.FLOAT || shape.dataType() == DataType.DOUBLE
        ? Optional.empty()
        : Optional.of("it computes in FLOAT and DOUBLE, not in " + shape.dataType());
  }

  @Override
  public SequenceComputation computation(CellShape shape, Direction direction) {
    if (shape.cell() instanceof Lstm lstm) {
      return new LstmRecurrence(shape, direction, lstm);
    }
    if (shape.cell() instanceof Gru gru) {
      return gru.reset() == Gru.Reset.AFTER
          ? new GruResetAfterRecurrence(shape, direction)
          : new GruResetBeforeRecurrence(shape, direction);
    }
    return new SimpleRnnRecurrence(shape, direction, ((SimpleRnn) shape.cell()).squash());
  }

  @Override
  public boolean computesConvolutions() {
    return true;
  }

  @Override
  public ConvolutionComputation convolution() {
    return new UnfoldingConvolution();
  }
}
