package org.carrousel.onednn;

import org.bytedeco.dnnl.primitive_desc_base;

/** oneDNN's primitive of a cell. */
interface CellPrimitive {
  /** Of a forward pass that can be followed by a backward pass. */
  primitive_desc_base forward(RnnDescriptors sizes);

  /** Of a backward pass. */
  primitive_desc_base backward(RnnDescriptors sizes, primitive_desc_base forward);
}
