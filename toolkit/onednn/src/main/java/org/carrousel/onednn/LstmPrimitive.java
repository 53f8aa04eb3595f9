package org.carrousel.onednn;

import org.bytedeco.dnnl.global.dnnl.prop_kind;
import org.bytedeco.dnnl.lstm_backward;
import org.bytedeco.dnnl.lstm_forward;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive_desc_base;

/**
 * The LSTM with forget gate.
 *
 * @param peepholes whether gates see the memory cell
 */
record LstmPrimitive(boolean peepholes) implements CellPrimitive {
  private static final int GATES = 4;
  private static final int PEEPHOLES = 3;

  @Override
  public primitive_desc_base forward(RnnDescriptors sizes) {
    return new lstm_forward.primitive_desc(
        new lstm_forward.desc(
            sizes.propagation(),
            sizes.reading(),
            sizes.input(),
            sizes.state(),
            sizes.memoryCell(),
            sizes.anyInputWeights(GATES),
            sizes.anyRecurrentWeights(GATES),
            peepholes(sizes),
            new memory.desc(),
            sizes.vectors(GATES),
            sizes.hidden(),
            sizes.state(),
            sizes.memoryCell()),
        OnednnLibrary.attributes(),
        OnednnLibrary.processor());
  }

  @Override
  public primitive_desc_base backward(RnnDescriptors sizes, primitive_desc_base forward) {
    RnnDescriptors gradients = sizes.plain();
    memory.desc memoryCell = sizes.memoryCell();
    memory.desc peepholes = peepholes(sizes);
    memory.desc projection = new memory.desc();
    memory.desc bias = sizes.vectors(GATES);
    return new lstm_backward.primitive_desc(
        new lstm_backward.desc(
            prop_kind.backward.value,
            sizes.reading(),
            sizes.input(),
            sizes.state(),
            memoryCell,
            sizes.anyInputWeights(GATES),
            sizes.anyRecurrentWeights(GATES),
            peepholes,
            projection,
            bias,
            sizes.hidden(),
            sizes.state(),
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

  private memory.desc peepholes(RnnDescriptors sizes) {
    return peepholes ? sizes.vectors(PEEPHOLES) : new memory.desc();
  }
}
