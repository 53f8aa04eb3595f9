package org.carrousel.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptErrorsTest {
  private static List<String> letters(String word) {
    return word == null ? List.of() : word.chars().mapToObj(Character::toString).toList();
  }

  @ParameterizedTest
  @CsvSource({
    // reference, hypothesis, substitutions, deletions, insertions
    "kitten, sitting, 2, 0, 1",
    "saturday, sunday, 1, 2, 0",
    "abc, abc, 0, 0, 0",
    "abc, , 0, 3, 0",
    ", abc, 0, 0, 3",
    // two edits either way: the one that leaves the b as it is
    "ab, bc, 0, 1, 1",
    "abcd, xbdy, 1, 1, 1"
  })
  void editsAreTheFewest(
      String reference, String hypothesis, int substitutions, int deletions, int insertions) {
    EditCounts counts = EditCounts.between(letters(reference), letters(hypothesis));

    assertThat(counts)
        .isEqualTo(new EditCounts(substitutions, deletions, insertions, letters(reference).size()));
  }

  /** Against all alignments, tried one by one. */
  @Property(tries = 300)
  void noAlignmentIsBetter(@ForAll long seed) {
    Random random = new Random(seed);
    List<Integer> reference = random.ints(random.nextInt(6), 0, 3).boxed().toList();
    List<Integer> hypothesis = random.ints(random.nextInt(6), 0, 3).boxed().toList();
    List<EditCounts> all = new ArrayList<>();
    align(reference, hypothesis, new EditCounts(0, 0, 0, reference.size()), all);
    long fewest = all.stream().mapToLong(EditCounts::edits).min().orElseThrow();
    long substitutions =
        all.stream()
            .filter(counts -> counts.edits() == fewest)
            .mapToLong(EditCounts::substitutions)
            .min()
            .orElseThrow();

    EditCounts found = EditCounts.between(reference, hypothesis);

    assertThat(all).contains(found);
    assertThat(found.edits()).isEqualTo(fewest);
    assertThat(found.substitutions()).isEqualTo(substitutions);
  }

  private static void align(
      List<Integer> reference, List<Integer> hypothesis, EditCounts sofar, List<EditCounts> all) {
    if (reference.isEmpty() && hypothesis.isEmpty()) {
      all.add(sofar);
    }
    List<Integer> shorter = reference.isEmpty() ? null : reference.subList(1, reference.size());
    List<Integer> rest = hypothesis.isEmpty() ? null : hypothesis.subList(1, hypothesis.size());
    if (shorter != null) {
      align(shorter, hypothesis, sofar.plus(new EditCounts(0, 1, 0, 0)), all);
    }
    if (rest != null) {
      align(reference, rest, sofar.plus(new EditCounts(0, 0, 1, 0)), all);
    }
    if (shorter != null && rest != null) {
      boolean same = reference.get(0).equals(hypothesis.get(0));
      align(shorter, rest, sofar.plus(new EditCounts(same ? 0 : 1, 0, 0, 0)), all);
    }
  }

  @Test
  void theRateIsOverAllTokensNotTheMeanOfTranscripts() {
    TranscriptErrors errors = new TranscriptErrors();
    errors.add(List.of("the", "dog", "bit", "the", "man"), List.of("a", "dog", "bit", "man"));
    errors.add(List.of("yes"), List.of("yes"));
    errors.add(List.of("no"), List.of("oh", "no", "no"));

    // One substitution and one deletion of five words; none of one; two insertions to one.
    assertThat(errors.errorRate()).isCloseTo(4 / 7., within(1e-12));
    assertThat(errors.wrongShare()).isCloseTo(2 / 3., within(1e-12));
    assertThat(errors.counts()).isEqualTo(new EditCounts(1, 1, 2, 7));
    assertThat(errors.transcripts()).isEqualTo(3);
  }

  @Test
  void anyOfSeveralReferencesMayBeMet() {
    TranscriptErrors errors = new TranscriptErrors();
    List<List<String>> tomato =
        List.of(letters("TMEYTOW"), letters("TMAATOW"), letters("TAHMEYTOWZ"));
    errors.addToNearest(tomato, letters("TMAATOW"));
    assertThat(errors.wrongShare()).isZero();

    errors.addToNearest(tomato, letters("TMAYTOW"));
    // One edit from either of the first two.
    assertThat(errors.counts()).isEqualTo(new EditCounts(1, 0, 0, 14));
    assertThat(errors.wrongShare()).isEqualTo(.5);
  }

  @Test
  void ofEquallyNearReferencesTheLongestCounts() {
    TranscriptErrors errors = new TranscriptErrors();
    errors.addToNearest(List.of(letters("ab"), letters("abcd")), letters("abc"));

    assertThat(errors.errorRate()).isEqualTo(1 / 4.);
  }

  @Test
  void ofNothingThereIsNoRate() {
    assertThat(new TranscriptErrors().errorRate()).isNaN();
    assertThat(new TranscriptErrors().wrongShare()).isNaN();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TranscriptErrors().addToNearest(List.of(), List.of()));
  }
}
