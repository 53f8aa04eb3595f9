package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every recipe promises. A recipe's test implements it with a tiny task of a second. */
@Tag("whole-job")
public interface RecipeContract {
  /** Trains the tiny task; every call with the same seed and data. */
  Trained train();

  /**
   * Trains the same task on data that differ in the test part alone, where every value a scaler, a
   * vocabulary or early stopping could pick up is absurd.
   */
  Trained trainWithAbsurdTestPart();

  /** A trained recipe, as far as its promises go. */
  interface Trained {
    /** The network's parameters, flattened. */
    float[] parameters();

    /** Scalers, categories, vocabularies: whatever was fitted, with a meaningful {@code equals}. */
    Object fitted();

    /** The losses of every epoch. */
    List<EpochLosses> epochs();

    /** The errors on the test part. */
    Object metrics();

    /** What the model predicts from an input of its own, with a meaningful {@code equals}. */
    Object predict();

    /** The prediction of the model after a way through its bundle. */
    Object predictAfterLoading(Path bundle) throws IOException;
  }

  @Test
  default void theLoadedModelPredictsTheSameBits(@TempDir Path folder) throws IOException {
    Trained trained = train();

    assertThat(trained.predictAfterLoading(folder.resolve("model.carrousel")))
        .isEqualTo(trained.predict());
  }

  @Test
  default void theSameSeedGivesTheSameResult() {
    Trained one = train();
    Trained other = train();

    assertThat(other.parameters()).isEqualTo(one.parameters());
    assertThat(other.fitted()).isEqualTo(one.fitted());
    assertThat(other.epochs()).isEqualTo(one.epochs());
    assertThat(other.metrics()).isEqualTo(one.metrics());
    assertThat(other.predict()).isEqualTo(one.predict());
  }

  @Test
  default void nothingOfTheTestPartReachesTheModel() {
    Trained honest = train();
    Trained absurd = trainWithAbsurdTestPart();

    assertThat(absurd.metrics()).as("the test part is another").isNotEqualTo(honest.metrics());
    assertThat(absurd.fitted()).isEqualTo(honest.fitted());
    assertThat(absurd.epochs()).isEqualTo(honest.epochs());
    assertThat(absurd.parameters()).isEqualTo(honest.parameters());
    assertThat(absurd.predict()).isEqualTo(honest.predict());
  }
}
