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
final class PrimitiveExecution {
  private final primitive_desc_base description;
  private final primitive computation;
  private final Map<Integer, PrimitiveArgument> inputs = new LinkedHashMap<>();
  private final Map<Integer, PrimitiveArgument> outputs = new LinkedHashMap<>();
  private final IntMemoryMap memories = new IntMemoryMap();

  private final MemoryArena.Lender lender;

  PrimitiveExecution(primitive_desc_base description, MemoryArena.Lender lender) {
    this.description = description;
    this.lender = lender;
    this.computation = new primitive((primitive_desc) description);
    keep(dnnl.DNNL_ARG_SCRATCHPAD, description.scratchpad_desc());
  }

  primitive_desc_base description() {
    return description;
  }

  PrimitiveArgument input(int number, memory.desc layout) {
    return put(inputs, number, PrimitiveArgument.own(description, number, layout, lender));
  }

  /** An input whose memory is borrowed for each run. */
  PrimitiveArgument borrowedInput(int number, memory.desc layout) {
    return put(inputs, number, PrimitiveArgument.borrowing(description, number, layout, lender));
  }

  /** An output whose memory is borrowed for each run. */
  PrimitiveArgument borrowedOutput(int number, memory.desc layout) {
    return put(outputs, number, PrimitiveArgument.borrowing(description, number, layout, lender));
  }

  /** An input that another execution has, as input or output. */
  void input(int number, PrimitiveArgument known) {
    put(inputs, number, known.as(description, number, lender));
  }

  PrimitiveArgument output(int number, memory.desc layout) {
    return put(outputs, number, PrimitiveArgument.own(description, number, layout, lender));
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

  private PrimitiveArgument put(
      Map<Integer, PrimitiveArgument> arguments, int number, PrimitiveArgument argument) {
    arguments.put(number, argument);
    memories.put(number, argument.packed());
    return argument;
  }
}
