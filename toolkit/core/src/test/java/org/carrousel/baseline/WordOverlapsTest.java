package org.carrousel.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.text.StopWords;
import org.junit.jupiter.api.Test;

class WordOverlapsTest {
  /** Collection: "ann feeds hens" and "the sun"; query words feeds and cats, of which one is in. */
  @Test
  void overlapsByHand() {
    WordOverlaps features =
        WordOverlaps.fit(StopWords.ENGLISH, List.of("Ann feeds the hens.", "The sun", "The sun"));
    Bm25 bm25 = features.bm25();

    double[] values = features.of("feeds the cats", "feeds the hens");

    assertThat(bm25.documents()).as("each candidate once").isEqualTo(2);
    assertThat(values[0]).isEqualTo(bm25.score(List.of("feeds"), List.of("feeds", "hens")));
    assertThat(values[1]).isEqualTo(.5);
    assertThat(values[2]).as("unseen cats are as rare as feeds").isCloseTo(.5, within(1e-12));
    assertThat(features.of("the", "the")).containsOnly(0);
  }

  @Test
  void stopWordsAloneAreNoCollection() {
    List<String> candidates = List.of("the");

    assertThatThrownBy(() -> WordOverlaps.fit(StopWords.ENGLISH, candidates))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("1 training candidates", "stop-words: none");
  }
}
