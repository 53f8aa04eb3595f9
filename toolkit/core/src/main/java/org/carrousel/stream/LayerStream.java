package org.carrousel.stream;

import java.util.List;

/** One stream at one layer: what it carries from step to step, and room to compute. */
interface LayerStream {
  /** The layer's output at the next time step, which is valid until the one after. */
  float[] step(float[] input);

  /** What is carried from a time step to the next; whoever writes there changes the state. */
  List<float[]> carried();
}
