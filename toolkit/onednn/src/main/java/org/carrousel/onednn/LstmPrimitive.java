package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.lstm_backward;
import org.bytedeco.dnnl.lstm_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/**
 * oneDNN primitives of the LSTM with forget gate.
 *
 * @param peepholes whether the gates have peephole connections to the memory cell
 */
record LstmPrimitive(boolean peepholes) implements CellPrimitive {
  private static final int GATES = 4;
  private static final int PEEPHOLES = 3;

  @Override
  public primitive_desc_base forward(RnnDescriptors descriptors) {
    return new lstm_forward.primitive_desc(
        new lstm_forward.desc(
            descriptors.propagation(),
            descriptors.readDirection(),
            descriptors.input(),
            descriptors.state(),
            descriptors.memoryCell(),
            descriptors.anyInputWeights(GATES),
            descriptors.anyRecurrentWeights(GATES),
            peepholes(descriptors),
            new memory.desc(),
            descriptors.vectors(GATES),
            descriptors.hidden(),
            descriptors.state(),
            descriptors.memoryCell()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor());
  }

  @Override
  public primitive_desc_base backward(RnnDescriptors descriptors, primitive_desc_base forward) {
    RnnDescriptors gradients = descriptors.float32();
    memory.desc memoryCell = descriptors.memoryCell();
    memory.desc peepholes = peepholes(descriptors);
    memory.desc projection = new memory.desc();
    memory.desc bias = descriptors.vectors(GATES);
    return new lstm_backward.primitive_desc(
        new lstm_backward.desc(
            prop_kind.backward.value,
            descriptors.readDirection(),
            descriptors.input(),
            descriptors.state(),
            memoryCell,
            descriptors.anyInputWeights(GATES),
            descriptors.anyRecurrentWeights(GATES),
            peepholes,
            projection,
            bias,
            descriptors.hidden(),
            descriptors.state(),
            memoryCell,
            gradients.input(),
            gradients.state(),
            memoryCell,
            gradients.anyInputWeights(GATES),
            gradients.anyRecurrentWeights(GATES),
            peepholes,
            projection,
            bias,
            gradients.hidden(),
            gradients.state(),
            memoryCell),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor(),
        (lstm_forward.primitive_desc) forward);
  }

  private memory.desc peepholes(RnnDescriptors descriptors) {
    return peepholes ? descriptors.vectors(PEEPHOLES) : new memory.desc();
  }
}
