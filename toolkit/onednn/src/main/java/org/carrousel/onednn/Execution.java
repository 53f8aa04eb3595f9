package org.carrousel.onednn;

import java.util.LinkedHashMap;
import java.util.Map;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.stream;

/** A primitive with its arguments, by oneDNN's numbers. */
final class Execution {
  private final primitive_desc_base description;
  private final primitive computation;
  private final Map<Integer, Argument> inputs = new LinkedHashMap<>();
  private final Map<Integer, Argument> outputs = new LinkedHashMap<>();
  private final IntMemoryMap memories = new IntMemoryMap();

  private final Arena.Lender lender;

  Execution(primitive_desc_base description, Arena.Lender lender) {
    this.description = description;
    this.lender = lender;
    this.computation = new primitive((primitive_desc) description);
    keep(dnnl.DNNL_ARG_SCRATCHPAD, description.scratchpad_desc());
  }

  primitive_desc_base description() {
    return description;
  }

  Argument input(int number, memory.desc arrangement) {
    return put(inputs, number, Argument.own(description, number, arrangement, lender));
  }

  /** An input whose memory is borrowed for each run. */
  Argument borrowedInput(int number, memory.desc arrangement) {
    return put(inputs, number, Argument.borrowing(description, number, arrangement, lender));
  }

  /** An output whose memory is borrowed for each run. */
  Argument borrowedOutput(int number, memory.desc arrangement) {
    return put(outputs, number, Argument.borrowing(description, number, arrangement, lender));
  }

  /** An input that another execution has, as input or output. */
  void input(int number, Argument known) {
    put(inputs, number, known.as(description, number, lender));
  }

  Argument output(int number, memory.desc arrangement) {
    return put(outputs, number, Argument.own(description, number, arrangement, lender));
  }

  /** Memory that is the primitives' own affair. */
  memory keep(int number, memory.desc own) {
    memory kept = lender.memory(own);
    memories.put(number, kept);
    return kept;
  }

  /** What another execution keeps. */
  void keep(int number, memory known) {
    memories.put(number, known);
  }

  void run(stream queue) {
    inputs.values().forEach(argument -> argument.pack(queue));
    computation.execute(queue, memories);
    outputs.values().forEach(argument -> argument.unpack(queue));
    queue._wait();
  }

  private Argument put(Map<Integer, Argument> arguments, int number, Argument argument) {
    arguments.put(number, argument);
    memories.put(number, argument.packed());
    return argument;
  }
}
