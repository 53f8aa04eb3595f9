package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DriveHeadTest {
  private static final List<DriveHead> FLEET = DriveHead.fleet(3000, 1);

  @Test
  void theSameSeedGivesTheSameFleet() {
    assertThat(DriveHead.fleet(3, 7).get(8).events())
        .isDeepEqualTo(DriveHead.fleet(3, 7).get(8).events());
    assertThat(DriveHead.fleet(3, 8).get(8).events()[0])
        .isNotEqualTo(DriveHead.fleet(3, 7).get(8).events()[0]);
  }

  @Test
  void oneDriveInAHundredFailsByOneHead() {
    var failing =
        FLEET.stream()
            .filter(DriveHead::failing)
            .collect(Collectors.groupingBy(DriveHead::drive, Collectors.counting()));

    assertThat(FLEET).hasSize(9000);
    assertThat(failing).hasSize(30).allSatisfy((drive, heads) -> assertThat(heads).isEqualTo(1));
  }

  /** Ends with a mean rise of (count - onset) · steepness, and half of it in the seeks. */
  @Test
  void failingHeadsWearTowardTheirEnd() {
    assertThat(last(head -> head.failing(), 0) - last(head -> !head.failing(), 0))
        .isBetween(1.5, 4.5);
    assertThat(last(head -> head.failing(), 1) - last(head -> !head.failing(), 1))
        .isBetween(.75, 2.25);
    assertThat(first(head -> head.failing()) - first(head -> !head.failing())).isBetween(-.6, .6);
  }

  private static double last(Predicate<DriveHead> which, int feature) {
    return FLEET.stream()
        .filter(which)
        .mapToDouble(head -> head.events()[head.events().length - 1][feature])
        .average()
        .orElseThrow();
  }

  private static double first(Predicate<DriveHead> which) {
    return FLEET.stream()
        .filter(which)
        .mapToDouble(head -> head.events()[0][0])
        .average()
        .orElseThrow();
  }
}
