package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.recipes.api.EncoderConfig;
import org.carrousel.recipes.api.Model;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.data.Dataset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promises of every recipe. A recipe's test implements this with a tiny task of a second.
 *
 * @param <M> the model
 * @param <I> input of a prediction
 * @param <O> the prediction, with a meaningful {@code equals}
 */
@Tag("whole-job")
public interface RecipeContract<M extends TrainedModel<?, I, O>, I, O> {
  /** Trains the tiny task; every call with the same seed and data. */
  Run<M> train();

  /**
   * Trains the same task on data that differ in the test part alone, where every value that a
   * scaler, a vocabulary or early stopping could use is absurd.
   */
  Run<M> trainWithAbsurdTestPart();

  /**
   * Scalers, categories, vocabularies: all that was fitted beside the network, with a meaningful
   * {@code equals}; by default nothing.
   */
  default Object fitted(M model) {
    return List.of();
  }

  /** An input to predict from. */
  I input();

  /** Predicts; overridden where a model takes more than one input. */
  default O predict(Model<I, O> model, I input) {
    return model.predict(input);
  }

  private O predict(Model<I, O> model) {
    return predict(model, input());
  }

  /** The configuration with convolutions over each time step of two features. */
  static <C extends Record & EncoderConfig<C>> C convolutional(C config) {
    return config.with(
        config
            .encoder()
            .withConvolutions(Optional.of(new StepConvolutions(List.of(2), List.of(3), 2, 1))));
  }

  private static float[] parameters(Run<? extends Model<?, ?>> run) {
    return run.model().network().params().toFloatVector();
  }

  @Test
  default void theLoadedModelPredictsTheSameBits(@TempDir Path folder) throws IOException {
    Run<M> run = train();
    Path bundle = folder.resolve("model.carrousel");
    run.save(bundle);

    Model<I, O> loaded = Models.load(bundle);

    assertThat(predict(loaded)).isEqualTo(predict(run.model()));
    assertThat(loaded.describe()).isEqualTo(run.model().describe());
  }

  /**
   * Other inputs of {@link #input}'s kind, of different lengths: those of single examples if it has
   * several.
   */
  @SuppressWarnings("unchecked") // a part of a data set or a list is of the same type
  private List<I> inputs() {
    I input = input();
    if (input instanceof Dataset<?> data) {
      return data.examples().stream().map(e -> (I) withExample(data, e)).toList();
    }
    return input instanceof List<?> list
        ? list.stream().map(element -> (I) List.of(element)).toList()
        : List.of(input);
  }

  @SuppressWarnings("unchecked") // the example is the data set's own
  private static <E> Dataset<E> withExample(Dataset<E> data, Object example) {
    return data.withExamples(List.of((E) example));
  }

  @Test
  default void severalThreadsPredictWhatOneDoes(@TempDir Path folder) throws Exception {
    Run<M> run = train();
    List<I> inputs = inputs();
    List<O> alone = inputs.stream().map(input -> predict(run.model(), input)).toList();
    Path bundle = folder.resolve("model.carrousel");
    run.save(bundle);
    Model<I, O> loaded = Models.load(bundle);
    List<Callable<O>> tasks = new ArrayList<>();
    for (int number = 0; number < 200; number++) {
      I input = inputs.get(number % inputs.size());
      tasks.add(() -> predict(loaded, input));
    }
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<O>> answers = threads.invokeAll(tasks);
      for (int number = 0; number < answers.size(); number++) {
        assertThat(answers.get(number).get()).isEqualTo(alone.get(number % alone.size()));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void theSameSeedGivesTheSameResult() {
    Run<M> one = train();
    Run<M> other = train();

    assertThat(parameters(other)).isEqualTo(parameters(one));
    assertThat(fitted(other.model())).isEqualTo(fitted(one.model()));
    assertThat(other.trainings().get(0).epochs()).isEqualTo(one.trainings().get(0).epochs());
    assertThat(other.metrics()).isEqualTo(one.metrics());
    assertThat(predict(other.model())).isEqualTo(predict(one.model()));
  }

  @Test
  default void nothingOfTheTestPartReachesTheModel() {
    Run<M> honest = train();
    Run<M> absurd = trainWithAbsurdTestPart();

    assertThat(absurd.metrics()).as("the test part is another").isNotEqualTo(honest.metrics());
    assertThat(fitted(absurd.model())).isEqualTo(fitted(honest.model()));
    assertThat(absurd.trainings().get(0).epochs()).isEqualTo(honest.trainings().get(0).epochs());
    assertThat(parameters(absurd)).isEqualTo(parameters(honest));
    assertThat(predict(absurd.model())).isEqualTo(predict(honest.model()));
  }

  /** What a notebook shows of a bare run, and a plot of it. */
  @Test
  default void theRunShowsItself() {
    Run<M> run = train();

    assertThat(run.toString()).contains("Model and baselines", "How to predict");
    assertThat(run.report().toHtml()).contains("<html", "</html>");
    assertThat(run.plot("loss").png()).isNotEmpty();
    assertThat(run.model().describe().toString()).contains("input: ", "output: ");
  }
}
