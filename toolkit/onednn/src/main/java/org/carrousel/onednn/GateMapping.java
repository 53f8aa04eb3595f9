package org.carrousel.onednn;

/**
 * Where a block of a cell's parameters goes. Blocks are as many columns as there are units.
 *
 * @param target the argument of the primitive
 * @param gate the block of that argument, in oneDNN's order
 * @param key of the cell's parameters
 * @param block of those, in the cell's order
 */
record GateMapping(Target target, int gate, String key, int block) {
  /** Arguments that hold parameters. */
  enum Target {
    /** From a time step's features. */
    INPUT_WEIGHTS,
    /** From the hidden state. */
    RECURRENT_WEIGHTS,
    /** Added; several blocks of a cell may go to one gate. */
    BIAS,
    /** From the memory cell. */
    PEEPHOLES
  }
}
