package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.stream.ModelStream;
import org.carrousel.stream.StreamState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises of every model that can be streamed: step by step is whole sequence at once, also across
 * save and load and across a restored state.
 *
 * @param <M> the model
 * @param <X> a time step in the user's units
 * @param <Y> the answer
 */
@Tag("whole-job")
public interface StreamContract<M extends TrainedModel<?, ?, ?>, X, Y> {
  /** A trained model that reads forward, or also backward; null if the recipe has none. */
  M model(boolean bidirectional);

  /** The model's stream. */
  ModelStream<X, Y> stream(M model);

  /** Time steps of a sequence, at least five. */
  List<X> steps();

  /** The model's prediction for a whole sequence, as a stream answers after its last step. */
  Y whole(M model, List<X> steps);

  /** Numbers of an answer, which may differ by rounding. */
  double[] numbers(Y answer);

  private double[] numbersOf(Y answer) {
    return numbers(answer);
  }

  @Test
  default void everyStepAnswersAsTheWholeSequenceSoFar() {
    M model = model(false);
    ModelStream<X, Y> stream = stream(model);
    for (int count = 1; count <= steps().size(); count++) {
      double[] answer = numbersOf(stream.step(steps().get(count - 1)));
      double[] whole = numbersOf(whole(model, steps().subList(0, count)));
      assertThat(answer).as("after %d steps", count).hasSameSizeAs(whole);
      for (int i = 0; i < answer.length; i++) {
        double tolerance = 1e-4 * Math.max(1, Math.abs(whole[i]));
        assertThat(Math.abs(answer[i] - whole[i])).as("%s", whole[i]).isLessThan(tolerance);
      }
    }
  }

  @Test
  default void aStreamGoesOnAcrossSaveAndLoad(@TempDir Path folder) throws IOException {
    M model = model(false);
    ModelStream<X, Y> stream = stream(model);
    steps().subList(0, 3).forEach(stream::step);
    StreamState state = stream.state();
    List<double[]> expected = new ArrayList<>();
    steps().subList(3, steps().size()).forEach(s -> expected.add(numbersOf(stream.step(s))));
    Path bundle = folder.resolve("model.carrousel");
    model.save(bundle);
    @SuppressWarnings("unchecked") // the class of the model that was saved
    M loaded = (M) Models.load(bundle, model.getClass());

    ModelStream<X, Y> other = stream(loaded);
    other.restore(state);

    for (int i = 3; i < steps().size(); i++) {
      assertThat(numbersOf(other.step(steps().get(i)))).isEqualTo(expected.get(i - 3));
    }
  }

  @Test
  default void aBidirectionalModelSaysWhyNot() {
    M model = model(true);
    if (model != null) {
      assertThatThrownBy(() -> stream(model))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("bidirectional");
    }
  }
}
