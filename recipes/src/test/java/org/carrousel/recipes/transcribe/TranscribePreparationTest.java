package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;

class TranscribePreparationTest {
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

  private static DataSplit<Recording> parts(
      List<Recording> recordings, double validation, double test) {
    TranscribeConfig config =
        TranscribeConfig.defaults().withSplit(new SplitFractions(validation, test));
    return TranscribePreparation.of(config, Dataset.of("d", "0", recordings)).parts();
  }

  private static Set<String> sources(List<Recording> part) {
    return part.stream().map(Recording::source).collect(Collectors.toSet());
  }

  @Test
  void nobodyIsInTwoParts() {
    DataSplit<Recording> parts = parts(recordings(), .25, .2);

    assertThat(sources(parts.test())).doesNotContainAnyElementsOf(sources(parts.train()));
    assertThat(sources(parts.test())).doesNotContainAnyElementsOf(sources(parts.validation()));
    assertThat(sources(parts.validation())).doesNotContainAnyElementsOf(sources(parts.train()));
    assertThat(parts.train().size() + parts.validation().size() + parts.test().size())
        .isEqualTo(130);
  }

  @Test
  void charactersAndWordsAreHeldOutInTheSameShare() {
    DataSplit<Recording> parts = parts(recordings(), 0, .2);

    assertThat(parts.test()).filteredOn(Recording::character).hasSize(10);
    assertThat(parts.test()).filteredOn(r -> !r.character()).hasSize(16);
    assertThat(parts.validation()).isEmpty();
  }

  @Test
  void aPartWithoutRecordingsIsRefused() {
    List<Recording> one = List.of(recording("a", true));

    assertThatThrownBy(() -> parts(one, 0, .5))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("d: no test part", "test-data");
    Dataset<Recording> none = Dataset.of("d", "0", List.<Recording>of());
    assertThatThrownBy(
            () ->
                Transcribe.of(TranscribeConfig.defaults()).train(none.test(none.withExamples(one))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("d: no training part");
  }
}
