package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.rnn_direction;
import org.bytedeco.dnnl.memory;
import org.carrousel.recurrent.Direction;

/**
 * Sizes of a pass over sequences, and the arrangements in memory that follow.
 *
 * @param inputs features of one time step
 * @param units hidden units
 * @param batch rows
 * @param steps time steps
 * @param direction in which the primitive reads
 */
record Descriptions(int inputs, int units, int batch, int steps, Direction direction) {
  /** The same with so many rows. */
  Descriptions batch(int rows) {
    return new Descriptions(inputs, units, rows, steps, direction);
  }

  /** oneDNN's number of the direction. */
  int reading() {
    return direction == Direction.FORWARD
        ? rnn_direction.unidirectional_left2right.value
        : rnn_direction.unidirectional_right2left.value;
  }

  memory.desc input() {
    return values(memory.format_tag.tnc, steps, batch, inputs);
  }

  memory.desc hidden() {
    return values(memory.format_tag.tnc, steps, batch, units);
  }

  memory.desc state() {
    return values(memory.format_tag.ldnc, 1, 1, batch, units);
  }

  /** Column by column, as this project's parameters lie. */
  memory.desc inputWeights(int gates) {
    return values(memory.format_tag.ldgoi, 1, 1, inputs, gates, units);
  }

  /** Column by column, as this project's parameters lie. */
  memory.desc recurrentWeights(int gates) {
    return values(memory.format_tag.ldgoi, 1, 1, units, gates, units);
  }

  /** In the arrangement that the primitive likes best. */
  memory.desc anyInputWeights(int gates) {
    return values(memory.format_tag.any, 1, 1, inputs, gates, units);
  }

  /** In the arrangement that the primitive likes best. */
  memory.desc anyRecurrentWeights(int gates) {
    return values(memory.format_tag.any, 1, 1, units, gates, units);
  }

  /** Biases or peepholes. */
  memory.desc vectors(int count) {
    return values(memory.format_tag.ldgo, 1, 1, count, units);
  }

  private static memory.desc values(memory.format_tag arrangement, long... sizes) {
    return new memory.desc(sizes, memory.data_type.f32, arrangement);
  }
}
