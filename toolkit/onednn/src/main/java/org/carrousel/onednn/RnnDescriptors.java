package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.global.dnnl.rnn_direction;
import org.bytedeco.dnnl.memory;
import org.carrousel.engine.Direction;
import org.carrousel.engine.Precision;

/**
 * Sizes of a pass over sequences, and the arrangements in memory that follow.
 *
 * @param inputs features of one time step
 * @param units hidden units
 * @param batch rows
 * @param steps time steps
 * @param direction in which the primitive reads
 * @param inference whether no backward pass follows
 * @param precision of the factors of the products
 */
record RnnDescriptors(
    int inputs,
    int units,
    int batch,
    int steps,
    Direction direction,
    boolean inference,
    Precision precision) {
  /** The same with so many rows. */
  RnnDescriptors batch(int rows) {
    return new RnnDescriptors(inputs, units, rows, steps, direction, inference, precision);
  }

  /** The same as this project has the values, and as gradients are: all of them floats. */
  RnnDescriptors plain() {
    return new RnnDescriptors(inputs, units, batch, steps, direction, inference, Precision.FULL);
  }

  /** oneDNN's number of the kind of a forward pass. */
  int propagation() {
    return inference ? prop_kind.forward_inference.value : prop_kind.forward_training.value;
  }

  /** oneDNN's number of the direction. */
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

  /** What is added to at every time step, and therefore never rounded. */
  memory.desc memoryCell() {
    return floats(memory.format_tag.ldnc, 1, 1, batch, units);
  }

  /** Column by column, as this project's parameters lie. */
  memory.desc inputWeights(int gates) {
    return factors(memory.format_tag.ldgoi, 1, 1, inputs, gates, units);
  }

  /** Column by column, as this project's parameters lie. */
  memory.desc recurrentWeights(int gates) {
    return factors(memory.format_tag.ldgoi, 1, 1, units, gates, units);
  }

  /** In the arrangement that the primitive likes best. */
  memory.desc anyInputWeights(int gates) {
    return factors(memory.format_tag.any, 1, 1, inputs, gates, units);
  }

  /** In the arrangement that the primitive likes best. */
  memory.desc anyRecurrentWeights(int gates) {
    return factors(memory.format_tag.any, 1, 1, units, gates, units);
  }

  /** Biases or peepholes. */
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
