package org.carrousel.onednn;

import org.bytedeco.dnnl.primitive_desc_base;

/** Factory of oneDNN's primitives for one kind of cell. */
interface CellPrimitive {
  /** Creates the forward primitive, for training or inference as the descriptors say. */
  primitive_desc_base forward(RnnDescriptors descriptors);

  /** Creates the backward primitive of a forward primitive for training. */
  primitive_desc_base backward(RnnDescriptors descriptors, primitive_desc_base forward);
}
