package org.carrousel.onednn;

import java.util.Optional;
import org.carrousel.recurrent.CellShape;
import org.carrousel.recurrent.Direction;
import org.carrousel.recurrent.Engine;
import org.carrousel.recurrent.Lstm;
import org.carrousel.recurrent.Precision;
import org.carrousel.recurrent.SequenceComputation;
import org.nd4j.linalg.api.buffer.DataType;

/** The common cells in single precision, LSTMs in bfloat16 too, on x86-64 processors. */
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
      return Optional.of("it has no dropout of the hidden state");
    }
    if (CellForm.of(shape.cell()).isEmpty()) {
      return Optional.of(
          "it computes the standard LSTM, with and without peepholes, the gated recurrent unit and"
              + " the simple recurrent network with tanh");
    }
    if (Library.absence().isPresent() || shape.precision() == Precision.FULL) {
      return Library.absence();
    }
    return shape.cell() instanceof Lstm
        ? Library.absenceOfBfloat16()
        : Optional.of("it rounds the factors of LSTMs alone, which keep their memory as it is");
  }

  @Override
  public SequenceComputation computation(CellShape shape, Direction direction) {
    return new OnednnComputation(CellForm.of(shape.cell()).orElseThrow(), shape, direction);
  }
}
