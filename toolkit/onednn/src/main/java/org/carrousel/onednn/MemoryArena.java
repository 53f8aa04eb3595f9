package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;

/**
 * Memory blocks that the cached passes of all shapes share; only one pass uses them at a time. See
 * docs/decisions/005.
 */
final class MemoryArena {
  private final List<memory> blocks = new ArrayList<>();
  private int generation;

  /**
   * Returns a number that increases when a block is replaced by a larger one. Passes of an earlier
   * generation may point to freed memory and must be created again.
   */
  int generation() {
    return generation;
  }

  /** Creates the allocator of one forward and backward pass; it starts at the first block. */
  Allocator allocator() {
    return new Allocator();
  }

  private memory block(int number, long bytes) {
    if (number == blocks.size()) {
      blocks.add(fresh(bytes));
    } else if (blocks.get(number).get_desc().get_size() < bytes) {
      blocks.set(number, fresh(bytes + bytes / 4)).deallocate();
      generation++;
    }
    return blocks.get(number);
  }

  private static memory fresh(long bytes) {
    long[] dimensions = {bytes};
    return new memory(
        new memory.desc(dimensions, memory.data_type.u8, memory.format_tag.a),
        OnednnLibrary.processor());
  }

  /** Allocator that assigns the arena's blocks in order, one to each memory. */
  final class Allocator {
    private int next;

    memory memory(memory.desc description) {
      memory block = block(next++, description.get_size());
      return new memory(description, OnednnLibrary.processor(), block.get_data_handle());
    }
  }
}
