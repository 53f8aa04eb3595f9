package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SumsTest {
  @Test
  void everySumComesOnceWithItsResult() {
    List<Sums> all = Sums.all();

    assertThat(all).hasSize(1000).doesNotHaveDuplicates().contains(new Sums("9+10+9", "28"));
    assertThat(all)
        .allSatisfy(
            sum -> {
              int result =
                  Arrays.stream(sum.terms().split("\\+", -1)).mapToInt(Integer::parseInt).sum();
              assertThat(sum.result()).isEqualTo(Integer.toString(result));
            });
  }
}
