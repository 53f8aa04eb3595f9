package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.lbr_gru_backward;
import org.bytedeco.dnnl.lbr_gru_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** The gated recurrent unit whose reset gate acts on the recurrent product. */
final class GruResetAfterPrimitive implements CellPrimitive {
  private static final int GATES = 3;
  private static final int BIASES = 4;

  @Override
  public primitive_desc_base forward(RnnDescriptors sizes) {
    return new lbr_gru_forward.primitive_desc(
        new lbr_gru_forward.desc(
            sizes.propagation(),
            sizes.reading(),
            sizes.input(),
            sizes.state(),
            sizes.anyInputWeights(GATES),
            sizes.anyRecurrentWeights(GATES),
            sizes.vectors(BIASES),
            sizes.hidden(),
            sizes.state()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor());
  }

  @Override
  public primitive_desc_base backward(RnnDescriptors sizes, primitive_desc_base forward) {
    memory.desc input = sizes.input();
    memory.desc state = sizes.state();
    memory.desc inputWeights = sizes.anyInputWeights(GATES);
    memory.desc recurrentWeights = sizes.anyRecurrentWeights(GATES);
    memory.desc bias = sizes.vectors(BIASES);
    memory.desc hidden = sizes.hidden();
    return new lbr_gru_backward.primitive_desc(
        new lbr_gru_backward.desc(
            prop_kind.backward.value,
            sizes.reading(),
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
