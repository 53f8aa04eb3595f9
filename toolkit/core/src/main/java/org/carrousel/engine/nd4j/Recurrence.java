package org.carrousel.engine.nd4j;

import static org.carrousel.parallel.MatrixProducts.multiply;
import static org.carrousel.parallel.MatrixProducts.multiplyBack;
import static org.carrousel.parallel.MatrixProducts.outer;

import java.util.Map;
import org.carrousel.array.SequenceCopy;
import org.carrousel.cell.ActivationMath;
import org.carrousel.cell.ParameterBlock;
import org.carrousel.engine.CellShape;
import org.carrousel.engine.CellState;
import org.carrousel.engine.Direction;
import org.carrousel.engine.SequenceComputation;
import org.carrousel.engine.TimeMask;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What all cells have in common: the input's products in one multiplication, the walk through time,
 * masks, and the gradients of input weights and biases in one multiplication.
 *
 * <p>Hidden states lie in time order, with one more slab for the initial state: before the first
 * time step, or behind the last one if the sequence is read backward. So the states that each time
 * step starts from are a range, too.
 */
abstract class Recurrence implements SequenceComputation {
  final int units;

  /** Size of the hidden state. */
  final int outputs;

  final ActivationMath activationMath;

  /** Before a step {@code W x}; after it what the backward pass needs; then the gradient. */
  TimeStepMatrices parts;

  TimeStepMatrices states;
  int batch;
  int steps;

  private final CellShape shape;
  private final boolean backward;
  private final int width;
  private final RecurrentInput recurrentInput;
  private Map<String, INDArray> parameters;
  TimeMask mask;
  private TimeStepMatrices input;
  private TimeStepMatrices hiddenGradient;
  private double[] bias;
  private double[] biasGradient;
  private TimeStepMatrices recurrentGradient;
  private double[] product;
  private double[] carried;

  /** With respect to the hidden state before the first time step. */
  private double[] initialGradient;

  Recurrence(CellShape shape, Direction direction) {
    this.shape = shape;
    this.units = shape.units();
    this.outputs = shape.cell().outputs(units);
    this.backward = direction == Direction.BACKWARD;
    this.activationMath = ActivationMath.of(shape.dataType());
    this.recurrentInput = new RecurrentInput(shape);
    this.width =
        shape.cell().parameters(shape.inputs(), units).stream()
            .filter(block -> block.key().equals(ParameterBlock.INPUT_WEIGHTS))
            .mapToInt(ParameterBlock::columns)
            .sum();
  }

  /** Makes room for another batch size or length. */
  abstract void resize();

  /**
   * Reads parameters, and what is carried beside the hidden state before the first time step.
   *
   * @param initial null for zeros
   * @param position of what is carried
   */
  void start(CellState initial, int position) {}

  /** From the state in slab {@code before(time)} to that in slab {@code after(time)}. */
  abstract void step(int time);

  /** Sets gradients that are summed over time to zero. */
  void startBack() {}

  /**
   * Turns {@code parts} at a time step into their gradient.
   *
   * @param hidden gradient of the state after the step; becomes that of the state before
   */
  abstract void stepBack(int time, double[] hidden);

  /** Sets the gradients of recurrent products at a time step to zero, but for {@code parts}. */
  void skipBack(int time) {}

  /** Gradients of parameters but input weights and bias. */
  abstract void finish(Map<String, INDArray> gradients);

  /** The memory after the latest step, or its gradient; null for a cell without. */
  double[] memory() {
    return null;
  }

  /** The carried gates after the latest step, or their gradient; null for a cell without. */
  double[] gates() {
    return null;
  }

  @Override
  public final void forward(
      INDArray sequence,
      TimeMask timeMask,
      CellState initial,
      INDArray recurrentDropout,
      Map<String, INDArray> table,
      INDArray hidden) {
    parameters = table;
    mask = timeMask;
    if (batch != sequence.size(1) || steps != sequence.size(2)) {
      batch = (int) sequence.size(1);
      steps = (int) sequence.size(2);
      input = matrices(shape.inputs(), steps);
      parts = matrices(width, steps);
      states = matrices(outputs, steps + 1);
      hiddenGradient = matrices(outputs, steps);
      int recurrent = shape.cell().recurrent(units);
      recurrentGradient = matrices(recurrent, 1);
      product = new double[recurrent * batch];
      carried = new double[outputs * batch];
      recurrentInput.resize(batch, steps);
      resize();
    }
    readInput(sequence);
    multiply(parameter(ParameterBlock.INPUT_WEIGHTS), input.matrix(), parts.matrix(), 0);
    bias = RowMajor.ofParameter(parameter(ParameterBlock.BIAS));
    recurrentInput.start(recurrentDropout);
    int first = before(time(0));
    states.write(
        first, initial == null ? new double[outputs * batch] : RowMajor.of(initial.hidden()));
    start(initial, first);
    for (int i = 0; i < steps; i++) {
      step(time(i));
    }
    states.read(after(time(steps - 1)), carried);
    if (hidden != null) {
      INDArray reached = backward ? states.range(0, steps) : states.range(1, steps + 1);
      SequenceCopy.copy(reached.reshape('f', outputs, batch, steps), hidden);
    }
  }

  @Override
  public final CellState last() {
    return state(carried);
  }

  @Override
  public final void backward(
      INDArray hidden,
      INDArray last,
      int limit,
      Map<String, INDArray> gradients,
      INDArray ofInput) {
    biasGradient = new double[width];
    startBack();
    double[] gradient = last == null ? new double[outputs * batch] : RowMajor.of(last);
    if (hidden != null) {
      SequenceCopy.copy(hidden, hiddenGradient.sequence());
    }
    double[] zeros = new double[width * batch];
    double[] output = new double[outputs * batch];
    for (int i = steps - 1; i >= 0; i--) {
      int time = time(i);
      if (steps - i > limit) {
        parts.write(time, zeros);
        skipBack(time);
        continue;
      }
      if (hidden != null) {
        hiddenGradient.read(time, output);
        mask.clearMissing(time, output);
        for (int k = 0; k < output.length; k++) {
          gradient[k] += output[k];
        }
      }
      stepBack(time, gradient);
    }
    outer(input.matrix(), parts.matrix(), gradients.get(ParameterBlock.INPUT_WEIGHTS));
    RowMajor.put(biasGradient, gradients.get(ParameterBlock.BIAS));
    finish(gradients);
    if (ofInput != null) {
      multiplyBack(
          parameter(ParameterBlock.INPUT_WEIGHTS),
          parts.matrix(),
          ofInput.reshape('f', shape.inputs(), parts.matrix().columns()));
    }
    initialGradient = gradient;
  }

  @Override
  public final CellState initialGradient() {
    return state(initialGradient);
  }

  /** Without what masked time steps hold, which may not even be numbers. */
  private void readInput(INDArray sequence) {
    input.sequence().assign(sequence);
    double[] values = new double[shape.inputs() * batch];
    for (int time = 0; time < steps; time++) {
      if (!mask.complete(time)) {
        input.read(time, values);
        mask.clearMissing(time, values);
        input.write(time, values);
      }
    }
  }

  final TimeStepMatrices matrices(int rows, int count) {
    return new TimeStepMatrices(shape.dataType(), rows, batch, count);
  }

  final INDArray parameter(String key) {
    return parameters.get(key);
  }

  /** What enters the recurrent products of a time step. */
  final INDArray recurrentInput(int time) {
    return recurrentInput.write(time, states, before(time));
  }

  /**
   * What entered the recurrent products of a time step, as values.
   *
   * @param hidden the state before it
   */
  final double[] recurrentInput(int time, double[] hidden) {
    return recurrentInput.read(time, hidden);
  }

  /** What entered the recurrent products of all time steps, in their order. */
  final INDArray recurrentInput() {
    return recurrentInput.matrix(before(states));
  }

  /** Of one more slab than steps, those that the steps start from, in the order of the steps. */
  final INDArray before(TimeStepMatrices carried) {
    return backward ? carried.range(1, steps + 1) : carried.range(0, steps);
  }

  /**
   * Adds what a recurrent product's gradient at a time step means for the hidden state.
   *
   * @param gradient the slabs of the product's gradients
   */
  final void addRecurrentGradient(
      int time, String weights, TimeStepMatrices gradient, double[] hidden) {
    addFedBackGradient(recurrentGradient(time, weights, gradient), hidden);
  }

  /** From the gradient of what entered a recurrent product to that of the hidden state. */
  final void addFedBackGradient(double[] gradient, double[] hidden) {
    recurrentInput.addGradient(gradient, hidden);
  }

  /** What a recurrent product's gradient at a time step means for what was multiplied. */
  final double[] recurrentGradient(int time, String weights, TimeStepMatrices gradient) {
    multiplyBack(parameter(weights), gradient.at(time), recurrentGradient.matrix());
    recurrentGradient.read(0, product);
    return product;
  }

  final int before(int time) {
    return backward ? time + 1 : time;
  }

  final int after(int time) {
    return backward ? time : time + 1;
  }

  private int time(int i) {
    return backward ? steps - 1 - i : i;
  }

  final void addBias(double[] values) {
    RowMajor.add(bias, values);
  }

  /** Writes the gradient of {@code W x}, without the rows that a mask leaves out. */
  final void writeParts(int time, double[] gradient) {
    mask.clearMissing(time, gradient);
    RowMajor.sum(gradient, biasGradient);
    parts.write(time, gradient);
  }

  /** Writes the hidden state after a step; masked rows keep the one before. */
  final void writeState(int time, double[] hidden) {
    if (!mask.complete(time)) {
      states.read(before(time), carried);
      mask.replaceMissing(time, hidden, carried);
    }
    states.write(after(time), hidden);
  }

  private CellState state(double[] hidden) {
    return new CellState(matrix(hidden), matrix(memory()), matrix(gates()));
  }

  private INDArray matrix(double[] rows) {
    return rows == null
        ? null
        : TimeStepMatrices.outsideWorkspaces(
            () ->
                Nd4j.createFromArray(rows)
                    .castTo(shape.dataType())
                    .reshape(batch, rows.length / batch));
  }
}
