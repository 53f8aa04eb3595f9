package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.sequence.PartShares;
import org.junit.jupiter.api.Test;

class ClassifyPartsTest {
  @Test
  void aShareOfEveryClassIsHeldOut() {
    PartShares.Parts<LabelledSequence> parts = ClassifyData.hold(labelled("aaaaaaaaaabbbbbc"), .2);

    assertThat(labels(parts.held())).isEqualTo("aab");
    assertThat(labels(parts.kept())).isEqualTo("aaaaaaaabbbbc");
    assertThat(parts.kept()).doesNotContainAnyElementsOf(parts.held());
  }

  /** The only sequence of a class is to be learnt, whatever the share. */
  @Test
  void noClassIsHeldOutAltogether() {
    assertThat(labels(ClassifyData.hold(labelled("aabc"), .9).kept())).isEqualTo("abc");
  }

  @Test
  void classesAreInTheirOrder() {
    assertThat(parts("b a c", "a").classes()).containsExactly("a", "b", "c");
    assertThat(parts("10 9 1", "1").classes()).containsExactly("1", "9", "10");
  }

  @Test
  void aClassThatTrainingLacksIsRefused() {
    assertThatThrownBy(() -> parts("up down", "upp").classes())
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(
            "file, line 1: class \"upp\"", "which no training sequence has", "\"up\"?");
  }

  @Test
  void oneClassIsNone() {
    assertThatThrownBy(() -> parts("up up", "up").classes())
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("only the class up");
  }

  @Test
  void withoutATestPartNothingIsMeasured() {
    ClassifyData data = data(labelled("aabb"), List.of());

    assertThatThrownBy(() -> data.parts(new PartShares(0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("no test part", "test-data");
  }

  @Test
  void aTextThatComesAgainWithItsClassDoesNotReachBothParts() {
    List<LabelledSequence> texts = new ArrayList<>(labelled("ab"));
    texts.addAll(labelled("ab"));
    texts.add(new LabelledSequence("0", "b", new Content.Text("0"), "file, line 5"));

    ClassifyData distinct = data(texts, List.of()).distinctTexts();

    assertThat(labels(distinct.training().sequences())).isEqualTo("abb");
    assertThat(distinct.notes())
        .containsExactly("2 texts left out that came before with the same class");
  }

  private static ClassifyParts parts(String train, String test) {
    return new ClassifyParts(named(train), List.of(), named(test));
  }

  private static ClassifyData data(List<LabelledSequence> sequences, List<String> features) {
    return new ClassifyData(
        new SequenceFile("file", "", sequences, features, List.of()), Optional.empty());
  }

  private static List<LabelledSequence> labelled(String labels) {
    return named(String.join(" ", labels.split("")));
  }

  private static List<LabelledSequence> named(String labels) {
    List<LabelledSequence> sequences = new ArrayList<>();
    for (String label : labels.split(" ", -1)) {
      int number = sequences.size();
      sequences.add(
          new LabelledSequence(
              "" + number, label, new Content.Text("" + number), "file, line " + (number + 1)));
    }
    return sequences;
  }

  private static String labels(List<LabelledSequence> sequences) {
    StringBuilder labels = new StringBuilder();
    sequences.forEach(sequence -> labels.append(sequence.label()));
    return labels.toString();
  }
}
