package org.carrousel.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class EnsembleTest {
  private static final double EXACT = 1e-12;

  /** Each has states of its own, because each calls the two sources by other numbers. */
  private static final TableModel FIRST = new TableModel(1, List.of(0, 5), 4);

  private static final TableModel SECOND = new TableModel(2, List.of(1, 6), 4);
  private static final TableModel THIRD = new TableModel(3, List.of(2, 7), 4);

  @Test
  void probabilitiesAreTheMeanOfTheMembersAtEveryStep() {
    Ensemble<List<List<Integer>>> ensemble = new Ensemble<>(List.of(FIRST, SECOND, THIRD));
    StepOutputs<List<List<List<Integer>>>> steps = ensemble.start();
    requireMean(steps, new int[] {0, 5}, List.of(List.of(), List.of()));
    steps = ensemble.advance(steps.states(), new int[] {1, 0, 1}, new int[] {3, 2, 0});
    requireMean(steps, new int[] {5, 0, 5}, List.of(List.of(3), List.of(2), List.of(0)));
    steps = ensemble.advance(steps.states(), new int[] {2}, new int[] {1});
    requireMean(steps, new int[] {5}, List.of(List.of(0, 1)));
  }

  private static void requireMean(StepOutputs<?> steps, int[] sources, List<List<Integer>> tokens) {
    List<TableModel> members = List.of(FIRST, SECOND, THIRD);
    assertThat(steps.logProbabilities()).hasNumberOfRows(sources.length);
    for (int row = 0; row < sources.length; row++) {
      for (int token = 0; token < 4; token++) {
        double sum = 0;
        for (int member = 0; member < 3; member++) {
          List<Integer> beginning = new ArrayList<>(tokens.get(row));
          beginning.add(0, sources[row] + member);
          sum += Math.exp(members.get(member).next(beginning)[token]);
        }
        assertThat(Math.exp(steps.logProbabilities()[row][token]))
            .isCloseTo(sum / 3, within(EXACT));
      }
    }
  }

  @Test
  void aModelBesideItselfFindsWhatItFindsAlone() {
    BeamSearch search = new BeamSearch(3, 6, 0, .6);
    List<List<Hypothesis>> alone = search.search(FIRST);
    List<List<Hypothesis>> twice = search.search(new Ensemble<>(List.of(FIRST, FIRST)));
    assertThat(twice)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> Math.abs(a - b) < EXACT, Double.class)
        .isEqualTo(alone);
  }

  @Test
  void anEnsembleOfNoneIsRefused() {
    assertThatThrownBy(() -> new Ensemble<>(List.<StepModel<String>>of()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("without members");
  }

  @Test
  void membersWithOtherTokensAreRefused() {
    Ensemble<?> ensemble = new Ensemble<>(List.of(TableModel.of(1, 4), TableModel.of(1, 5)));
    assertThatThrownBy(ensemble::start)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("models with 4 and 5 tokens");
  }
}
