package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.global.dnnl.rnn_direction;
import org.bytedeco.dnnl.memory;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Precision;

/**
 * Sizes of a recurrent primitive, and the oneDNN memory descriptors of its arguments.
 *
 * @param inputs features of one time step
 * @param units hidden units
 * @param batch rows of the batch
 * @param steps time steps
 * @param direction direction in which the primitive reads
 * @param inference whether no backward pass follows
 * @param precision of the factors of matrix products
 */
record RnnDescriptors(
    int inputs,
    int units,
    int batch,
    int steps,
    Direction direction,
    boolean inference,
    Precision precision) {
  /** Returns a copy with another number of rows. */
  RnnDescriptors batch(int rows) {
    return new RnnDescriptors(inputs, units, rows, steps, direction, inference, precision);
  }

  /** Returns a copy in single precision, the type of the caller's arrays and of all gradients. */
  RnnDescriptors float32() {
    return new RnnDescriptors(inputs, units, batch, steps, direction, inference, Precision.FULL);
  }

  /** Returns oneDNN's constant for a forward pass of inference or training. */
  int propagation() {
    return inference ? prop_kind.forward_inference.value : prop_kind.forward_training.value;
  }

  /** Returns oneDNN's constant for the direction. */
  int readDirection() {
    return direction == Direction.FORWARD
        ? rnn_direction.unidirectional_left2right.value
        : rnn_direction.unidirectional_right2left.value;
  }

  memory.desc input() {
    return factors(memory.format_tag.tnc, steps, batch, inputs);
  }

  memory.desc hidden() {
    return factors(memory.format_tag.tnc, steps, batch, units);
  }

  memory.desc state() {
    return factors(memory.format_tag.ldnc, 1, 1, batch, units);
  }

  /** Describes the memory cell, always in float: rounding errors would add up over time steps. */
  memory.desc memoryCell() {
    return floats(memory.format_tag.ldnc, 1, 1, batch, units);
  }

  /** Describes input weights in column-major order, the order of the network's parameters. */
  memory.desc inputWeights(int gates) {
    return factors(memory.format_tag.ldgoi, 1, 1, inputs, gates, units);
  }

  /** Describes recurrent weights in column-major order, the order of the network's parameters. */
  memory.desc recurrentWeights(int gates) {
    return factors(memory.format_tag.ldgoi, 1, 1, units, gates, units);
  }

  /** Describes input weights in the memory format that the primitive chooses. */
  memory.desc anyInputWeights(int gates) {
    return factors(memory.format_tag.any, 1, 1, inputs, gates, units);
  }

  /** Describes recurrent weights in the memory format that the primitive chooses. */
  memory.desc anyRecurrentWeights(int gates) {
    return factors(memory.format_tag.any, 1, 1, units, gates, units);
  }

  /** Describes biases or peepholes: {@code count} vectors of one float per unit. */
  memory.desc vectors(int count) {
    return floats(memory.format_tag.ldgo, 1, 1, count, units);
  }

  private memory.desc factors(memory.format_tag layout, long... sizes) {
    memory.data_type type =
        precision == Precision.BFLOAT16 ? memory.data_type.bf16 : memory.data_type.f32;
    return new memory.desc(sizes, type, layout);
  }

  private static memory.desc floats(memory.format_tag layout, long... sizes) {
    return new memory.desc(sizes, memory.data_type.f32, layout);
  }
}
