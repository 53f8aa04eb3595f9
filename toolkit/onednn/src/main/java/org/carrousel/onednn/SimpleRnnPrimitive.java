package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.vanilla_rnn_backward;
import org.bytedeco.dnnl.vanilla_rnn_forward;

/** The simple recurrent network with tanh. */
final class SimpleRnnPrimitive implements CellPrimitive {
  private static final int GATES = 1;

  @Override
  public primitive_desc_base forward(RnnDescriptors sizes) {
    return new vanilla_rnn_forward.primitive_desc(
        new vanilla_rnn_forward.desc(
            sizes.propagation(),
            algorithm.eltwise_tanh.value,
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
    return new vanilla_rnn_backward.primitive_desc(
        new vanilla_rnn_backward.desc(
            prop_kind.backward.value,
            algorithm.eltwise_tanh.value,
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
        (vanilla_rnn_forward.primitive_desc) forward);
  }
}
