package org.carrousel.recipes.corpora;

import org.carrousel.datasets.DriveHead;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;

/**
 * Generated events of the heads of disk drives, of which one in a hundred fails: 3,000 drives to
 * train on, 3,000 to test. A drive is the group of its heads.
 */
public final class DriveFleet {
  /** Name of the data in jobs. */
  public static final String NAME = "drive-fleet";

  private static final int DRIVES = 3000;

  private DriveFleet() {}

  /** Generates the data. */
  public static Dataset<LabelledSequence> generate() {
    return part(1).test(part(2));
  }

  private static Dataset<LabelledSequence> part(long seed) {
    return Dataset.generated(
            NAME,
            DRIVES + " drives",
            seed,
            DriveHead.fleet(DRIVES, seed).stream().map(DriveFleet::sequence).toList())
        .features("corrections", "seek", "heat");
  }

  private static LabelledSequence sequence(DriveHead head) {
    String name = head.drive() + " " + head.head();
    return new LabelledSequence(
            name,
            head.failing() ? "failing" : "healthy",
            head.events(),
            NAME + ", drive and head " + name)
        .inGroup(Integer.toString(head.drive()));
  }
}
