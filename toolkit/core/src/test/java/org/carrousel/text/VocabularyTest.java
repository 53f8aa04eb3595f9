package org.carrousel.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.carrousel.text.SpecialToken.END;
import static org.carrousel.text.SpecialToken.START;
import static org.carrousel.text.SpecialToken.UNKNOWN;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
  private static final List<List<String>> TEXTS =
      List.of(List.of("the", "dog", "bit", "the", "man"), List.of("the", "man", "bit", "him"));

  private static Vocabulary fit(VocabularyOptions options) {
    return Vocabulary.fit(TEXTS, options);
  }

  @Test
  void theMostFrequentComesFirstThenTheFirstByText() {
    assertThat(fit(VocabularyOptions.ALL).tokens())
        .containsExactly("the", "bit", "man", "dog", "him");
  }

  @Test
  void specialTokensComeFirstInTheirOwnOrder() {
    assertThat(fit(VocabularyOptions.ALL.withSpecials(Set.of(END, UNKNOWN, START))).tokens())
        .startsWith("<unk>", "<s>", "</s>", "the");
  }

  @Test
  void rareTokensAreLeftOut() {
    VocabularyOptions options = VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN));

    assertThat(fit(options.withMinimalCount(2)).tokens())
        .containsExactly("<unk>", "the", "bit", "man");
    assertThat(fit(options.withMinimalCount(3)).tokens()).containsExactly("<unk>", "the");
    assertThatThrownBy(() -> fit(options.withMinimalCount(4)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no token occurs 4 times or more");
  }

  @Test
  void theSizeCountsSpecialTokens() {
    VocabularyOptions options =
        VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN, END)).withMaximalSize(4);

    assertThat(fit(options).tokens()).containsExactly("<unk>", "</s>", "the", "bit");
    assertThat(fit(options).size()).isEqualTo(4);
    assertThat(fit(options.withMaximalSize(100)).size()).isEqualTo(7);
  }

  @Test
  void numbersAndTokensAreEachOthersInverse() {
    Vocabulary vocabulary = fit(VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN, START, END)));
    int[] numbers = vocabulary.encode(TEXTS.get(0));

    assertThat(numbers).containsExactly(3, 6, 4, 3, 5);
    assertThat(vocabulary.decode(numbers)).isEqualTo(TEXTS.get(0));
    assertThat(vocabulary.decode(1, 3, 0, 2)).containsExactly("the", "<unk>");
  }

  @Test
  void anUnknownTokenIsNumberedOrRefused() {
    List<String> text = List.of("the", "cat");

    assertThat(fit(VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN))).encode(text))
        .containsExactly(1, 0);
    assertThatThrownBy(() -> fit(VocabularyOptions.ALL).encode(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("token 2: \"cat\"", "one of the 5 tokens of the vocabulary");
  }

  @Test
  void aTextCannotBringSpecialTokensIn() {
    List<String> sly = List.of("a", "</s>", "</s>", "<unk>");
    Vocabulary vocabulary =
        Vocabulary.fit(List.of(sly), VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN)));
    assertThat(vocabulary.tokens()).containsExactly("<unk>", "a");
    assertThat(vocabulary.contains("<unk>")).isFalse();
    assertThat(vocabulary.contains(END)).isFalse();

    Vocabulary withEnd =
        Vocabulary.fit(List.of(sly), VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN, END)));
    assertThat(withEnd.encode(sly)).containsExactly(2, 0, 0, 0);
    assertThat(withEnd.number(END)).isEqualTo(1);
  }

  @Test
  void asJsonItIsAListOfTokens() throws JsonProcessingException {
    ObjectMapper json = new ObjectMapper();
    Vocabulary vocabulary = fit(VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN)));
    String written = json.writeValueAsString(vocabulary);

    assertThat(written).isEqualTo("[\"<unk>\",\"the\",\"bit\",\"man\",\"dog\",\"him\"]");
    assertThat(json.readValue(written, Vocabulary.class))
        .isEqualTo(vocabulary)
        .hasSameHashCodeAs(vocabulary)
        .isNotEqualTo(fit(VocabularyOptions.ALL));
  }

  @Test
  void aTokenHasOneNumber() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of("a", "b", "a")));
    assertThatThrownBy(() -> fit(VocabularyOptions.ALL).number(START))
        .isInstanceOf(IllegalStateException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, minimal-count: 0",
    "1, 2, 'maximal size: 2, with 2 special'",
    "1, -1, 'vocabulary: -1'"
  })
  void optionsOutOfRangeAreRefused(int minimalCount, int maximalSize, String given) {
    VocabularyOptions options = VocabularyOptions.ALL.withSpecials(Set.of(UNKNOWN, END));

    assertThatThrownBy(() -> options.withMinimalCount(minimalCount).withMaximalSize(maximalSize))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(given);
  }

  @Test
  void whatLeavesTokensOutNeedsOneForThem() {
    assertThatThrownBy(() -> VocabularyOptions.ALL.withMinimalCount(2))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("add the special token UNKNOWN");
    assertThatThrownBy(() -> VocabularyOptions.ALL.withMaximalSize(50))
        .isInstanceOf(BadInputException.class);
  }
}
