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

/** Executable primitive with its arguments, by oneDNN's argument numbers ({@code DNNL_ARG_...}). */
final class PrimitiveExecution {
  private final primitive_desc_base description;
  private final primitive computation;
  private final Map<Integer, PrimitiveArgument> inputs = new LinkedHashMap<>();
  private final Map<Integer, PrimitiveArgument> outputs = new LinkedHashMap<>();
  private final IntMemoryMap memories = new IntMemoryMap();

  private final MemoryArena.Allocator allocator;

  PrimitiveExecution(primitive_desc_base description, MemoryArena.Allocator allocator) {
    this.description = description;
    this.allocator = allocator;
    this.computation = new primitive((primitive_desc) description);
    allocateInternal(dnnl.DNNL_ARG_SCRATCHPAD, description.scratchpad_desc());
  }

  primitive_desc_base description() {
    return description;
  }

  PrimitiveArgument input(int number, memory.desc layout) {
    return put(inputs, number, PrimitiveArgument.allocate(description, number, layout, allocator));
  }

  /** Adds an input whose memory is bound before each run. */
  PrimitiveArgument externalInput(int number, memory.desc layout) {
    return put(inputs, number, PrimitiveArgument.external(description, number, layout, allocator));
  }

  /** Adds an output whose memory is bound before each run. */
  PrimitiveArgument externalOutput(int number, memory.desc layout) {
    return put(outputs, number, PrimitiveArgument.external(description, number, layout, allocator));
  }

  /** Adds an input that is an argument of another execution. */
  void input(int number, PrimitiveArgument argument) {
    put(inputs, number, argument.forPrimitive(description, number, allocator));
  }

  PrimitiveArgument output(int number, memory.desc layout) {
    return put(outputs, number, PrimitiveArgument.allocate(description, number, layout, allocator));
  }

  /** Allocates memory that only primitives read and write: scratchpad or workspace. */
  memory allocateInternal(int number, memory.desc layout) {
    memory internal = allocator.memory(layout);
    memories.put(number, internal);
    return internal;
  }

  /** Uses the internal memory of another execution. */
  void shareInternal(int number, memory internal) {
    memories.put(number, internal);
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
