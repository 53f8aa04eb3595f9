package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bytedeco.dnnl.IntMemoryMap;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.dnnl.memory;
import org.bytedeco.dnnl.primitive;
import org.bytedeco.dnnl.primitive_desc;
import org.bytedeco.dnnl.primitive_desc_base;
import org.bytedeco.dnnl.stream;
import org.bytedeco.javacpp.Pointer;

/** A primitive with its arguments, by oneDNN's numbers. */
final class Execution {
  private final primitive_desc_base description;
  private final primitive computation;
  private final Map<Integer, Argument> inputs = new LinkedHashMap<>();
  private final Map<Integer, Argument> outputs = new LinkedHashMap<>();
  private final IntMemoryMap memories = new IntMemoryMap();

  /** What neither argument shows: scratchpad, workspace. */
  private final List<memory> kept = new ArrayList<>();

  Execution(primitive_desc_base description) {
    this.description = description;
    this.computation = new primitive((primitive_desc) description);
    keep(dnnl.DNNL_ARG_SCRATCHPAD, new memory(description.scratchpad_desc(), Library.processor()));
  }

  primitive_desc_base description() {
    return description;
  }

  Argument input(int number, memory.desc arrangement) {
    return put(inputs, number, Argument.own(description, number, arrangement));
  }

  /** An input that another execution has, as input or output. */
  void input(int number, Argument known) {
    put(inputs, number, known.as(description, number));
  }

  Argument output(int number, memory.desc arrangement) {
    return put(outputs, number, Argument.own(description, number, arrangement));
  }

  /** Memory that is the primitives' own affair. */
  void keep(int number, memory own) {
    memories.put(number, own);
    kept.add(own);
  }

  void run(stream queue) {
    inputs.values().forEach(argument -> argument.pack(queue));
    computation.execute(queue, memories);
    outputs.values().forEach(argument -> argument.unpack(queue));
    queue._wait();
  }

  private Stream<memory> all() {
    return Stream.of(inputs.values(), outputs.values())
        .flatMap(Collection::stream)
        .flatMap(Argument::memories)
        .distinct();
  }

  /** Bytes of all memory, that of other executions included. */
  long bytes() {
    return Stream.concat(all(), kept.stream()).mapToLong(m -> m.get_desc().get_size()).sum();
  }

  /**
   * Gives back the memory at once, that of other executions included, rather than when Java, which
   * does not know how large it is, collects garbage.
   */
  void release() {
    Stream.concat(all(), kept.stream()).forEach(Pointer::deallocate);
  }

  private Argument put(Map<Integer, Argument> arguments, int number, Argument argument) {
    arguments.put(number, argument);
    memories.put(number, argument.packed());
    return argument;
  }
}
