package org.carrousel.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitFractionsTest {
  private record Head(String drive, String label, int number) {}

  /** 40 drives of 3 heads, each fourth drive bad. */
  private static final List<Head> HEADS =
      IntStream.range(0, 120)
          .mapToObj(i -> new Head("d" + i % 40, i % 40 % 4 == 0 ? "bad" : "good", i))
          .toList();

  @Test
  void whatBelongsToAnEntityStaysTogether() {
    HeldOut<Head> parts = SplitFractions.hold(HEADS, Head::drive, Head::label, .2);

    assertThat(parts.held()).hasSize(24);
    assertThat(parts.held().stream().map(Head::drive).distinct()).hasSize(8);
    assertThat(parts.kept())
        .extracting(Head::drive)
        .doesNotContainAnyElementsOf(parts.held().stream().map(Head::drive).toList());
  }

  @Test
  void everyClassGivesItsShareOfEntities() {
    HeldOut<Head> parts = SplitFractions.hold(HEADS, Head::drive, Head::label, .2);

    assertThat(
            parts.held().stream().filter(h -> h.label().equals("bad")).map(Head::drive).distinct())
        .hasSize(2);
  }

  @Test
  void bothPartsKeepTheOrder() {
    HeldOut<Head> parts = SplitFractions.hold(HEADS, Head::drive, Head::label, .5);

    assertThat(parts.kept()).extracting(Head::number).isSorted();
    assertThat(parts.held()).extracting(Head::number).isSorted();
  }

  @Test
  void oneEntityIsNeverHeldOut() {
    assertThat(SplitFractions.hold(HEADS.subList(0, 1), Head::drive, Head::label, .9).kept())
        .hasSize(1);
  }
}
