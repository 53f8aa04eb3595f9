package org.carrousel.onednn;

import org.bytedeco.dnnl.primitive_desc_base;

/** oneDNN's primitive of a cell. */
interface CellPrimitive {
  /** Of a forward pass that can be followed by a backward pass. */
  primitive_desc_base forward(RnnDescriptors descriptors);

  /** Of a backward pass. */
  primitive_desc_base backward(RnnDescriptors descriptors, primitive_desc_base forward);
}
