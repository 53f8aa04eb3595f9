package org.carrousel.recipes.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With one class a time step, dropout, several batches and early stopping. */
class LabelContractTest implements RecipeContract {
  /** What all contracts are held to. */
  LabelConfig config() {
    return Tones.config();
  }

  @Override
  public Trained train() {
    return new TrainedLabeller(Label.of(config()).train(Tones.data(false, 1)), false);
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedLabeller(Label.of(config()).train(Tones.data(false, 7e12)), false);
  }

  /** A batch of different lengths is padded; a sequence alone is not. */
  @ParameterizedTest
  @CsvSource({
    "BIDIRECTIONAL, 0, false",
    "BIDIRECTIONAL, 0, true",
    "FORWARD, 2, false",
    "FORWARD, 1, true",
    "WINDOW, 0, false"
  })
  void aSequenceAloneGivesWhatItGivesInABatch(Reading reading, int delay, boolean several) {
    LabelConfig config = config(reading, delay);
    LabelModel model = Label.of(config).train(Tones.data(several, 1)).model();
    List<StepSequence> sequences = Tones.file("batch", 0, 20, several, 1).sequences();
    List<float[][]> together = model.probabilities(sequences);

    for (int number = 0; number < together.size(); number++) {
      float[][] alone = model.probabilities(List.of(sequences.get(number))).get(0);
      assertThat(alone.length).isEqualTo(sequences.get(number).values().length);
      assertThat(together.get(number).length).isEqualTo(alone.length);
      for (int step = 0; step < alone.length; step++) {
        assertThat(together.get(number)[step]).containsExactly(alone[step], within(1e-6f));
      }
    }
  }

  /** A delayed network's answer for a step is the stream's that many steps later. */
  @Test
  void stepByStepGivesWhatTheWholeSequenceGives(@TempDir Path folder) throws IOException {
    Label.of(config(Reading.FORWARD, 2))
        .train(Tones.data(false, 1))
        .save(folder.resolve("model.carrousel"));
    LabelModel model = LabelModel.load(folder.resolve("model.carrousel"));
    StepSequence sequence = Tones.file("new", 5, 6, false, 1).sequences().get(0);
    float[][] whole = model.probabilities(List.of(sequence)).get(0);

    NetworkStream stream = StreamingNetwork.of(model.network()).stream();
    float[][] scaled = model.encoder().scalers().scaled(sequence.values());
    for (int step = 0; step < scaled.length + 2; step++) {
      float[] answer = stream.step(step < scaled.length ? scaled[step] : new float[2]);
      if (step >= 2) {
        assertThat(answer).containsExactly(whole[step - 2], within(1e-5f));
      }
    }
  }

  private LabelConfig config(Reading reading, int delay) {
    LabelConfig config = config();
    return config.network(config.network().reading(reading).delay(delay).context(1));
  }

  /** What a recipe promises, of a labelling. */
  record TrainedLabeller(LabelRun run, boolean several) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return run.model().encoder();
    }

    @Override
    public List<EpochLosses> epochs() {
      return run.seeds().get(0).training().epochs();
    }

    @Override
    public Map<String, Double> metrics() {
      return run.metrics();
    }

    @Override
    public List<StepPrediction> predict() {
      return predict(run.model());
    }

    @Override
    public List<StepPrediction> predictAfterLoading(Path bundle) throws IOException {
      run.save(bundle);
      return predict(LabelModel.load(bundle));
    }

    private List<StepPrediction> predict(LabelModel model) {
      return model.predict(Tones.file("new", 40, 50, several, 1));
    }
  }
}
