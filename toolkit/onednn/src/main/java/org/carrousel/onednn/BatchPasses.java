package org.carrousel.onednn;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.carrousel.parallel.ParallelFor;
import org.carrousel.parallel.RowRange;

/** Passes over batches of one shape: groups of rows that are computed side by side. */
final class BatchPasses {
  final List<RowGroup> groups = new ArrayList<>();

  /**
   * @param sizes of the whole batch
   * @param arenas of the first group, the second and so on; as many are added as are needed
   */
  BatchPasses(OnednnCell form, RnnDescriptors sizes, List<MemoryArena> arenas) {
    for (RowRange rows : RowRange.split(sizes.batch(), multiplications(form, sizes))) {
      if (groups.size() == arenas.size()) {
        arenas.add(new MemoryArena());
      }
      MemoryArena arena = arenas.get(groups.size());
      groups.add(new RowGroup(form, rows, sizes.batch(rows.size()), arena));
    }
  }

  /** Whether all memory is still there. */
  boolean current() {
    return groups.stream().allMatch(RowGroup::current);
  }

  void forEachGroup(Consumer<RowGroup> work) {
    ParallelFor.forEach(groups.size(), number -> work.accept(groups.get(number)));
  }

  private static long multiplications(OnednnCell form, RnnDescriptors sizes) {
    long weights = (long) form.gates() * sizes.units() * (sizes.inputs() + sizes.units());
    return weights * sizes.batch() * sizes.steps();
  }
}
