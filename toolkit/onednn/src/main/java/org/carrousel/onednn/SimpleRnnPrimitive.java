package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.algorithm;
import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.vanilla_rnn_backward;
import org.bytedeco.dnnl.vanilla_rnn_forward;

/** oneDNN primitives of the simple RNN with tanh. */
final class SimpleRnnPrimitive implements CellPrimitive {
  private static final int GATES = 1;

  @Override
  public primitive_desc_base forward(RnnDescriptors descriptors) {
    return new vanilla_rnn_forward.primitive_desc(
        new vanilla_rnn_forward.desc(
            descriptors.propagation(),
            algorithm.eltwise_tanh.value,
            descriptors.readDirection(),
            descriptors.input(),
            descriptors.state(),
            descriptors.anyInputWeights(GATES),
            descriptors.anyRecurrentWeights(GATES),
            descriptors.vectors(GATES),
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
    memory.desc bias = descriptors.vectors(GATES);
    memory.desc hidden = descriptors.hidden();
    return new vanilla_rnn_backward.primitive_desc(
        new vanilla_rnn_backward.desc(
            prop_kind.backward.value,
            algorithm.eltwise_tanh.value,
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
        (vanilla_rnn_forward.primitive_desc) forward);
  }
}
