package org.carrousel.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CategoryEncoderTest {
  @Test
  void categoriesAreThoseOfTrainingInAlphabeticalOrder() {
    assertThat(CategoryEncoder.fit(new String[] {"SE", null, "NW", "SE"}).categories())
        .containsExactly("NW", "SE");
    List<String[]> series = List.of(new String[] {"b"}, new String[] {"c", "a", "b"});
    assertThat(CategoryEncoder.fit(series).categories()).containsExactly("a", "b", "c");
  }

  @Test
  void oneNumberIsOneAndOfAnUnknownCategoryNone() {
    CategoryEncoder encoder = new CategoryEncoder(List.of("NW", "SE", "cv"));
    assertThat(encoder.encode("SE")).containsExactly(0, 1, 0);
    assertThat(encoder.encode("N")).containsExactly(0, 0, 0);
    assertThat(encoder.encode(null)).containsExactly(0, 0, 0);
  }

  @Test
  void aCategoryListedTwiceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CategoryEncoder(List.of("NW", "NW")));
  }
}
