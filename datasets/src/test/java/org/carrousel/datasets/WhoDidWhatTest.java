package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WhoDidWhatTest {
  private static final List<WhoDidWhat> PAIRS = WhoDidWhat.generate(300, 7);

  @Test
  void theSameSeedGivesTheSamePairs() {
    assertThat(WhoDidWhat.generate(300, 7)).isEqualTo(PAIRS);
    assertThat(WhoDidWhat.generate(300, 8)).isNotEqualTo(PAIRS);
  }

  @Test
  void everyQuestionHasTwoAnswersOfEight() {
    Set<String> questions = new HashSet<>();
    for (int first = 0; first < PAIRS.size(); first += 8) {
      List<WhoDidWhat> candidates = PAIRS.subList(first, first + 8);
      assertThat(candidates)
          .extracting(WhoDidWhat::question)
          .containsOnly(PAIRS.get(first).question());
      assertThat(candidates.stream().filter(WhoDidWhat::answers)).hasSize(2);
      questions.add(PAIRS.get(first).question());
    }
    assertThat(questions).hasSize(300);
  }

  /** A reader who knows grammar agrees with every label. */
  @Test
  void labelsAreWhatTheSentencesSay() {
    for (WhoDidWhat pair : PAIRS) {
      String[] asked = pair.question().split(" ", -1);
      String[] told = pair.sentence().split(" ", -1);
      boolean passive = told[1].equals("was");
      String doer = passive ? told[4] : told[0];
      String deed = passive ? told[2] : told[1];
      String other = passive ? told[0] : told[2];
      boolean answers =
          deed.equals(asked[1])
              && (asked[0].equals("who") ? other.equals(asked[2]) : doer.equals(asked[0]));

      assertThat(pair.answers()).as(pair.toString()).isEqualTo(answers);
      assertThat(doer).isNotEqualTo(other);
    }
  }

  /** Five of eight have the deed and the person, three of them in the wrong part. */
  @Test
  void wordsDoNotTell() {
    long wrong =
        PAIRS.stream()
            .filter(pair -> !pair.answers())
            .filter(
                pair -> {
                  List<String> asked = List.of(pair.question().split(" ", -1));
                  List<String> known = asked.stream().filter(w -> !w.startsWith("who")).toList();
                  return List.of(pair.sentence().split(" ", -1)).containsAll(known);
                })
            .count();
    assertThat(wrong).isEqualTo(3 * 300);
  }
}
