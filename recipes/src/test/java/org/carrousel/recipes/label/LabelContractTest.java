package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.architecture.LabellerDesign;
import org.carrousel.architecture.LabellerKind;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With one class at each time step, dropout, several batches and early stopping. */
class LabelContractTest
    implements RecipeContract<LabelModel, Dataset<TaggedSequence>, List<StepPrediction>> {
  /** Configuration of all contracts. */
  LabelConfig config() {
    return Tones.config();
  }

  @Override
  public Run<LabelModel> train() {
    return Label.of(config()).train(Tones.data(false, 1));
  }

  @Override
  public Run<LabelModel> trainWithAbsurdTestPart() {
    return Label.of(config()).train(Tones.data(false, 7e12));
  }

  @Override
  public Object fitted(LabelModel model) {
    return model.encoding();
  }

  @Override
  public Dataset<TaggedSequence> input() {
    return Tones.file("new", 40, 50, false, 1);
  }

  /** Sequences of different lengths are padded in a batch; a sequence alone is not. */
  @ParameterizedTest
  @CsvSource({
    "BIDIRECTIONAL, 0, false",
    "BIDIRECTIONAL, 0, true",
    "FORWARD, 2, false",
    "FORWARD, 1, true",
    "WINDOW, 0, false"
  })
  void aSequenceAloneGivesWhatItGivesInABatch(LabellerKind reading, int delay, boolean several) {
    LabellerDesign design = config().network();
    LabelConfig config =
        config()
            .withNetwork(
                (reading == LabellerKind.WINDOW ? design.asWindow() : design.withReading(reading))
                    .withDelay(delay)
                    .withContext(1));
    LabelModel model = Label.of(config).train(Tones.data(several, 1)).model();
    List<TaggedSequence> sequences = Tones.file("batch", 0, 20, several, 1).examples();
    List<float[][]> together = model.probabilities(sequences);

    for (int number = 0; number < together.size(); number++) {
      float[][] alone = model.probabilities(List.of(sequences.get(number))).get(0);
      assertThat(alone.length).isEqualTo(sequences.get(number).rows().length);
      assertThat(together.get(number).length).isEqualTo(alone.length);
      for (int step = 0; step < alone.length; step++) {
        assertThat(together.get(number)[step]).containsExactly(alone[step], within(1e-6f));
      }
    }
  }

  /** A delayed network's answer for a step is the stream's that many steps later. */
  @Test
  void stepByStepGivesWhatTheWholeSequenceGives(@TempDir Path folder) throws IOException {
    Label.of(config().delay(2)).train(Tones.data(false, 1)).save(folder.resolve("model.carrousel"));
    LabelModel model = Models.load(folder.resolve("model.carrousel"), LabelModel.class);
    TaggedSequence sequence = Tones.file("new", 5, 6, false, 1).examples().get(0);
    float[][] whole = model.probabilities(List.of(sequence)).get(0);

    NetworkStream stream = StreamingNetwork.of(model.network()).stream();
    float[][] scaled = model.encoding().scalers().scaled(sequence.rows());
    for (int step = 0; step < scaled.length + 2; step++) {
      float[] answer = stream.step(step < scaled.length ? scaled[step] : new float[2]);
      if (step >= 2) {
        assertThat(answer).containsExactly(whole[step - 2], within(1e-5f));
      }
    }
  }
}
