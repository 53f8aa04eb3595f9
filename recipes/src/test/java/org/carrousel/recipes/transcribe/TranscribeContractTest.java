package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.junit.jupiter.api.Test;

/** With dropout, noise, words, several batches and early stopping. */
class TranscribeContractTest
    implements RecipeContract<TranscribeModel, Dataset<Recording>, List<Transcription>> {
  /** Configuration of all contracts. */
  TranscribeConfig config() {
    return Signals.config();
  }

  @Override
  public Run<TranscribeModel> train() {
    return Transcribe.of(config()).train(Signals.data(1));
  }

  @Override
  public Run<TranscribeModel> trainWithAbsurdTestPart() {
    return Transcribe.of(config()).train(Signals.data(7e12));
  }

  @Override
  public Object fitted(TranscribeModel model) {
    return model.encoding();
  }

  @Override
  public Dataset<Recording> input() {
    return Signals.part("new", 10, 1);
  }

  /** Recordings of different lengths are padded in a batch; a recording alone is not. */
  @Test
  void aRecordingAloneGivesWhatItGivesInABatch() {
    TranscribeModel model = train().model();
    float[][][] inputs =
        model
            .encoding()
            .signals()
            .encode(Signals.part("batch", 20, 1).examples(), model.config().signal());

    double[][][] together = model.outputs(inputs);

    for (int number = 0; number < together.length; number++) {
      double[][] alone = model.outputs(new float[][][] {inputs[number]})[0];
      assertThat(together[number]).hasDimensions(inputs[number].length, 4);
      for (int step = 0; step < alone.length; step++) {
        assertThat(together[number][step]).containsExactly(alone[step], within(1e-5));
      }
    }
  }
}
