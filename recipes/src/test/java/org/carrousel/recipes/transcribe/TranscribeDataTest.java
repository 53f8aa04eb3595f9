package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.PartShares;
import org.junit.jupiter.api.Test;

class TranscribeDataTest {
  /** Ten writers of 5 characters each, ten others of 8 words each. */
  private static List<Recording> recordings() {
    List<Recording> all = new ArrayList<>();
    for (int number = 0; number < 50; number++) {
      all.add(recording("digits " + number % 10, true));
    }
    for (int number = 0; number < 80; number++) {
      all.add(recording("words " + number % 10, false));
    }
    return all;
  }

  private static Recording recording(String source, boolean character) {
    return new Recording("n", "7", source, character, new Signal.Numbers(new float[1][1]), "p");
  }

  private static TranscribeData parts(double validation, double test) {
    return TranscribeData.split(
        "d", "0", recordings(), new PartShares(validation, test), List.of());
  }

  private static Set<String> sources(List<Recording> part) {
    return part.stream().map(Recording::source).collect(Collectors.toSet());
  }

  @Test
  void nobodyIsInTwoParts() {
    TranscribeData data = parts(.25, .2);

    assertThat(sources(data.test())).doesNotContainAnyElementsOf(sources(data.train()));
    assertThat(sources(data.test())).doesNotContainAnyElementsOf(sources(data.validation()));
    assertThat(sources(data.validation())).doesNotContainAnyElementsOf(sources(data.train()));
    assertThat(data.train().size() + data.validation().size() + data.test().size()).isEqualTo(130);
  }

  @Test
  void charactersAndWordsAreHeldOutInTheSameShare() {
    TranscribeData data = parts(0, .2);

    assertThat(data.test()).filteredOn(Recording::character).hasSize(10);
    assertThat(data.test()).filteredOn(r -> !r.character()).hasSize(16);
    assertThat(data.validation()).isEmpty();
  }

  @Test
  void aPartWithoutRecordingsIsRefused() {
    List<Recording> one = List.of(recording("a", true));

    assertThatThrownBy(() -> TranscribeData.split("d", "0", one, new PartShares(0, .5), List.of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("d: 1 training and 0 test recordings");
  }
}
