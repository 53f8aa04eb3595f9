package org.carrousel.onednn;

/**
 * Mapping of one block of a cell's parameters to one block of a primitive's argument. A block has
 * as many columns as the layer has units.
 *
 * @param target the argument of the primitive
 * @param gate number of the block in the argument, in oneDNN's order
 * @param key of the cell's parameter array
 * @param block number of the block in the cell's array, in the cell's order
 */
record GateMapping(Target target, int gate, String key, int block) {
  /** Arguments that hold parameters. */
  enum Target {
    /** Weights of the input features. */
    INPUT_WEIGHTS,
    /** Weights of the hidden state. */
    RECURRENT_WEIGHTS,
    /** Biases; several blocks of a cell can map to one gate and are added. */
    BIAS,
    /** Peephole weights of the memory cell. */
    PEEPHOLES
  }
}
