package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;

/** Passes over batches of one shape, split into groups of rows that run in parallel. */
final class BatchPasses {
  final List<RowGroup> groups = new ArrayList<>();

  /**
   * @param sizes sizes of the whole batch
   * @param arenas memory of each group, in order; extended if there are more groups
   */
  BatchPasses(OnednnCell cell, RnnDescriptors sizes, List<MemoryArena> arenas) {
    for (RowRange rows : RowRange.split(sizes.batch(), multiplications(cell, sizes))) {
      if (groups.size() == arenas.size()) {
        arenas.add(new MemoryArena());
      }
      MemoryArena arena = arenas.get(groups.size());
      groups.add(new RowGroup(cell, rows, sizes.batch(rows.size()), arena));
    }
  }

  /** Returns whether the memory of all groups is still valid. */
  boolean current() {
    return groups.stream().allMatch(RowGroup::current);
  }

  void forEachGroup(Consumer<RowGroup> work) {
    ParallelFor.forEach(groups.size(), number -> work.accept(groups.get(number)));
  }

  private static long multiplications(OnednnCell cell, RnnDescriptors sizes) {
    long weights = (long) cell.gates() * sizes.units() * (sizes.inputs() + sizes.units());
    return weights * sizes.batch() * sizes.steps();
  }
}
