package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.WordSequences;
import org.carrousel.recipes.data.CandidateAnswer;
import org.junit.jupiter.api.Test;

class PairEncoderTest {
  private static final CandidateAnswer PAIR =
      new CandidateAnswer("Who feeds the cats?", "Ann feeds the hens.", true, "");

  @Test
  void questionSeparatorCandidate() {
    PairEncoder encoder =
        PairEncoder.fit(Feedings.config(), Feedings.withVectors().vectors(), List.of());

    WordSequences part = encoder.part(List.of(PAIR));

    assertThat(part.words()[0])
        .as("who feeds the cats ? <S> ann feeds the hens .")
        .containsExactly(2, 0, N, 1, N, N, N, 0, N, N, N);
    assertThat(marks(part, 0)).containsExactly(0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
    assertThat(marks(part, 1))
        .as("\"the\" tells nothing")
        .containsExactly(0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 0);
    assertThat(encoder.inputs()).isEqualTo(4);
  }

  private static final int N = TokenSequences.NONE;

  private static float[] marks(WordSequences part, int mark) {
    float[] marks = new float[part.steps(0)];
    for (int step = 0; step < marks.length; step++) {
      marks[step] = part.marks()[0][step][mark];
    }
    return marks;
  }

  @Test
  void withoutVectorsRareWordsAreUnknownOnes() {
    List<CandidateAnswer> train = Feedings.file("train", 0, 6, "").examples();
    PairEncoder encoder =
        PairEncoder.fit(Feedings.config().withMarksShared(false), Optional.empty(), train);
    int[] words = encoder.part(List.of(PAIR)).words()[0];

    assertThat(encoder.vocabulary().contains("hens")).isTrue();
    assertThat(words[5]).as("separator").isEqualTo(N);
    assertThat(List.of(words[1], words[7]))
        .containsOnly(encoder.vocabulary().encode(List.of("feeds"))[0]);
    assertThat(encoder.inputs()).isEqualTo(encoder.vocabulary().size() + 1);
  }
}
