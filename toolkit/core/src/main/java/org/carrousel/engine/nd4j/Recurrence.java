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
 * Base class of cells over time: one product of all time steps with the input weights, the loop
 * over time, masks, and the gradients of input weights, biases and input.
 *
 * <p>{@link #states} holds the hidden states in time order, with one more slab for the initial
 * state: before the first time step, or behind the last one if the direction is backward. So the
 * states before each time step are a contiguous range, too.
 */
abstract class Recurrence implements SequenceComputation {
  final int units;

  /** Size of the hidden state. */
  final int outputs;

  final ActivationMath activationMath;

  /**
   * Gates and candidate of all time steps: first the input products {@code W x}, after a step the
   * activations, after a backward step the gradients before the activation functions.
   */
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

  /** Gradient with respect to the initial hidden state. */
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

  /** Allocates arrays for a new batch size or length. */
  abstract void resize();

  /**
   * Reads the cell's parameters and the initial state other than the hidden state.
   *
   * @param initial initial state; null for zeros
   * @param position slab of the initial state
   */
  void start(CellState initial, int position) {}

  /** Computes a time step, from the state in slab {@code before(time)} to {@code after(time)}. */
  abstract void step(int time);

  /** Sets the gradients that accumulate over time to zero. */
  void startBack() {}

  /**
   * Computes a backward step: replaces {@link #parts} of the time step by their gradient.
   *
   * @param hidden gradient of the hidden state after the step; replaced by that before the step
   */
  abstract void stepBack(int time, double[] hidden);

  /** Sets the gradients of a truncated time step to zero, except those in {@link #parts}. */
  void skipBack(int time) {}

  /** Writes the gradients of all parameters except input weights and biases. */
  abstract void finish(Map<String, INDArray> gradients);

  /** Returns the memory after the latest step, or its gradient; null for a cell without memory. */
  double[] memory() {
    return null;
  }

  /** Returns the carried gates after the latest step, or their gradient; null if there are none. */
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

  /** Copies the input; masked time steps, which may hold NaN, become zeros. */
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

  /** Returns the input of a time step's recurrent product, {@code [recurrent, batch]}. */
  final INDArray recurrentInput(int time) {
    return recurrentInput.write(time, states, before(time));
  }

  /**
   * Returns the input of a time step's recurrent product, row by row.
   *
   * @param hidden hidden state before the time step
   */
  final double[] recurrentInput(int time, double[] hidden) {
    return recurrentInput.read(time, hidden);
  }

  /** Returns the inputs of the recurrent products of all time steps, in time order. */
  final INDArray recurrentInput() {
    return recurrentInput.matrix(before(states));
  }

  /** Returns the slabs before each time step, of matrices with one more slab than time steps. */
  final INDArray before(TimeStepMatrices carried) {
    return backward ? carried.range(1, steps + 1) : carried.range(0, steps);
  }

  /**
   * Propagates the gradient of a time step's recurrent product to the hidden state before it.
   *
   * @param weights key of the recurrent weights
   * @param gradient gradients of the products of all time steps
   * @param hidden gradient of the hidden state, to which is added
   */
  final void addRecurrentGradient(
      int time, String weights, TimeStepMatrices gradient, double[] hidden) {
    addRecurrentInputGradient(recurrentGradient(time, weights, gradient), hidden);
  }

  /** Adds the gradient of a recurrent product's input to the gradient of the hidden state. */
  final void addRecurrentInputGradient(double[] gradient, double[] hidden) {
    recurrentInput.addGradient(gradient, hidden);
  }

  /** Returns the gradient of a recurrent product's input, from that of the product. */
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

  /** Writes the gradient of {@link #parts} at a time step, zeros in masked rows. */
  final void writeParts(int time, double[] gradient) {
    mask.clearMissing(time, gradient);
    RowMajor.sum(gradient, biasGradient);
    parts.write(time, gradient);
  }

  /** Writes the hidden state after a step; masked rows keep the state before. */
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
