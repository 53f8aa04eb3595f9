package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.lbr_gru_backward;
import org.bytedeco.dnnl.lbr_gru_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** oneDNN primitives of the GRU whose reset gate is applied after the recurrent product. */
final class GruResetAfterPrimitive implements CellPrimitive {
  private static final int GATES = 3;
  private static final int BIASES = 4;

  @Override
  public primitive_desc_base forward(RnnDescriptors descriptors) {
    return new lbr_gru_forward.primitive_desc(
        new lbr_gru_forward.desc(
            descriptors.propagation(),
            descriptors.readDirection(),
            descriptors.input(),
            descriptors.state(),
            descriptors.anyInputWeights(GATES),
            descriptors.anyRecurrentWeights(GATES),
            descriptors.vectors(BIASES),
            descriptors.hidden(),
            descriptors.state()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor());
  }

  @Override
  public primitive_desc_base backward(RnnDescriptors descriptors, primitive_desc_base forward) {
    memory.desc input = descriptors.input();
    memory.desc state = descriptors.state();
    memory.desc inputWeights = descriptors.anyInputWeights(GATES);
    memory.desc recurrentWeights = descriptors.anyRecurrentWeights(GATES);
    memory.desc bias = descriptors.vectors(BIASES);
    memory.desc hidden = descriptors.hidden();
    return new lbr_gru_backward.primitive_desc(
        new lbr_gru_backward.desc(
            prop_kind.backward.value,
            descriptors.readDirection(),
            input,
            state,
            inputWeights,
            recurrentWeights,
            bias,
            hidden,
            state,
            input,
            state,
            inputWeights,
            recurrentWeights,
            bias,
            hidden,
            state),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor(),
        (lbr_gru_forward.primitive_desc) forward);
  }
}
