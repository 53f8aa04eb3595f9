package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HeldOut;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.SplitFractions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassifyPreparationTest {
  @Test
  void aShareOfEveryClassIsHeldOut() {
    HeldOut<LabelledSequence> parts = ClassifyPreparation.hold(labelled("aaaaaaaaaabbbbbc"), .2);

    assertThat(labels(parts.held())).isEqualTo("aab");
    assertThat(labels(parts.kept())).isEqualTo("aaaaaaaabbbbc");
    assertThat(parts.kept()).doesNotContainAnyElementsOf(parts.held());
  }

  /** The only sequence of a class is to be learnt, whatever the share. */
  @Test
  void noClassIsHeldOutAltogether() {
    assertThat(labels(ClassifyPreparation.hold(labelled("aabc"), .9).kept())).isEqualTo("abc");
  }

  @Test
  void classesAreInTheirOrder() {
    assertThat(labels("b a c", "a", "a").classes()).containsExactly("a", "b", "c");
    assertThat(labels("10 9 1", "1", "1").classes()).containsExactly("1", "9", "10");
  }

  @ParameterizedTest
  @CsvSource({"upp, up", "up, upp"})
  void aClassThatTrainingLacksIsRefused(String validation, String test) {
    assertThatThrownBy(() -> labels("up down", validation, test))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "file, line 1: class \"upp\"", "which no training sequence has", "\"up\"?");
  }

  @Test
  void oneClassIsNone() {
    assertThatThrownBy(() -> labels("up up", "up", "up"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("only the class up");
  }

  @Test
  void withoutATestPartNothingIsMeasured() {
    ClassifyConfig config = ClassifyConfig.defaults().withSplit(new SplitFractions(0, 0));

    assertThatThrownBy(() -> ClassifyPreparation.of(config, data(labelled("aabb"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("no test part", "test-data");
  }

  @Test
  void aTextThatComesAgainWithItsClassDoesNotReachBothParts() {
    List<LabelledSequence> texts = new ArrayList<>(labelled("ab"));
    texts.addAll(labelled("ab"));
    texts.add(LabelledSequence.ofText("0", "b", "file, line 5"));

    Dataset<LabelledSequence> distinct = ClassifyPreparation.distinctTexts(data(texts));

    assertThat(labels(distinct.examples())).isEqualTo("abb");
    assertThat(distinct.notes())
        .containsExactly("2 texts left out that came before with the same class");
  }

  private static ClassLabels labels(String train, String validation, String test) {
    return ClassLabels.of(new DataSplit<>(named(train), named(validation), named(test)));
  }

  private static Dataset<LabelledSequence> data(List<LabelledSequence> sequences) {
    return Dataset.of("file", "", sequences);
  }

  private static List<LabelledSequence> labelled(String labels) {
    return named(String.join(" ", labels.split("")));
  }

  private static List<LabelledSequence> named(String labels) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (String label : labels.split(" ", -1)) {
      int number = sequences.size();
      sequences.add(LabelledSequence.ofText("" + number, label, "file, line " + (number + 1)));
    }
    return sequences;
  }

  private static String labels(List<LabelledSequence> sequences) {
    StringBuilder labels = new StringBuilder();
    sequences.forEach(sequence -> labels.append(sequence.label()));
    return labels.toString();
  }
}
