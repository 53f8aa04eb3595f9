package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.dnnl.memory;

/**
 * Memory in which the passes of all shapes take turns. Only one of them is used at a time, and the
 * first use of fresh memory, page by page, can take longer than a pass.
 */
final class MemoryArena {
  private final List<memory> blocks = new ArrayList<>();
  private int replaced;

  /** How often a block gave way to a larger one: passes made before a change are good no more. */
  int replaced() {
    return replaced;
  }

  /** Gives the memories of one pair of passes, a block to each. */
  Lender lender() {
    return new Lender();
  }

  private memory block(int number, long bytes) {
    if (number == blocks.size()) {
      blocks.add(fresh(bytes));
    } else if (blocks.get(number).get_desc().get_size() < bytes) {
      blocks.set(number, fresh(bytes + bytes / 4)).deallocate();
      replaced++;
    }
    return blocks.get(number);
  }

  private static memory fresh(long bytes) {
    long[] dimensions = {bytes};
    return new memory(
        new memory.desc(dimensions, memory.data_type.u8, memory.format_tag.a),
        OnednnLibrary.processor());
  }

  /** The next block goes to the next memory. */
  final class Lender {
    private int lent;

    memory memory(memory.desc description) {
      memory block = block(lent++, description.get_size());
      return new memory(description, OnednnLibrary.processor(), block.get_data_handle());
    }
  }
}
