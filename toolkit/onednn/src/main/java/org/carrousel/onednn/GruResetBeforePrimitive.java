package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.gru_backward;
import org.bytedeco.dnnl.gru_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/** The gated recurrent unit whose reset gate acts before the recurrent product. */
final class GruResetBeforePrimitive implements CellPrimitive {
  private static final int GATES = 3;

  @Override
  public primitive_desc_base forward(RnnDescriptors sizes) {
    return new gru_forward.primitive_desc(
        new gru_forward.desc(
            sizes.propagation(),
            sizes.reading(),
            sizes.input(),
            sizes.state(),
            sizes.anyInputWeights(GATES),
            sizes.anyRecurrentWeights(GATES),
            sizes.vectors(GATES),
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
    memory.desc bias = sizes.vectors(GATES);
    memory.desc hidden = sizes.hidden();
    return new gru_backward.primitive_desc(
        new gru_backward.desc(
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
        (gru_forward.primitive_desc) forward);
  }
}
