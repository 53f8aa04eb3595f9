package org.carrousel.onednn;

import java.util.Optional;
import org.carrousel.cell.Lstm;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.ConvolutionComputation;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Engine;
import org.carrousel.engine.Precision;
import org.carrousel.engine.SequenceComputation;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Engine on oneDNN for x86-64 CPUs: standard LSTM (also with peepholes), GRU, simple RNN with tanh,
 * and convolutions, in single precision. LSTMs can also use bfloat16. Without dropout of the hidden
 * state.
 */
public final class OnednnEngine implements Engine {
  @Override
  public String name() {
    return "onednn";
  }

  @Override
  public int preference(CellShape shape) {
    return 10;
  }

  @Override
  public Optional<String> refusal(CellShape shape) {
    if (shape.dataType() != DataType.FLOAT) {
      return Optional.of("it computes in FLOAT, not in " + shape.dataType());
    }
    if (shape.recurrentDropout()) {
      return Optional.of("it does not support dropout of the hidden state");
    }
    if (OnednnCell.of(shape.cell()).isEmpty()) {
      return Optional.of(
          "it computes only the standard LSTM, with and without peepholes, the GRU and the simple"
              + " RNN with tanh");
    }
    if (OnednnLibrary.absence().isPresent() || shape.precision() == Precision.FULL) {
      return OnednnLibrary.absence();
    }
    return shape.cell() instanceof Lstm
        ? OnednnLibrary.absenceOfBfloat16()
        : Optional.of("it offers bfloat16 only for LSTMs, whose memory cell stays in FLOAT");
  }

  @Override
  public SequenceComputation computation(CellShape shape, Direction direction) {
    return new OnednnComputation(OnednnCell.of(shape.cell()).orElseThrow(), shape, direction);
  }

  @Override
  public boolean computesConvolutions() {
    return OnednnLibrary.absence().isEmpty();
  }

  @Override
  public ConvolutionComputation convolution() {
    return new OnednnConvolution();
  }
}
