package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;

/** With dropout, noise, words, several batches and early stopping. */
class TranscribeContractTest implements RecipeContract {
  /** What all contracts are held to. */
  TranscribeConfig config() {
    return Signals.config();
  }

  @Override
  public Trained train() {
    return new TrainedTranscriber(Transcribe.of(config()).train(Signals.data(1)));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedTranscriber(Transcribe.of(config()).train(Signals.data(7e12)));
  }

  /** A batch of different lengths is padded; a recording alone is not. */
  @Test
  void aRecordingAloneGivesWhatItGivesInABatch() {
    TranscribeModel model = Transcribe.of(config()).train(Signals.data(1)).model();
    float[][][] inputs =
        model.encoder().encode(Signals.recordings("batch", 20, 1), model.config().signal());
    double[][][] together = model.answers(inputs);

    for (int number = 0; number < together.length; number++) {
      double[][] alone = model.answers(new float[][][] {inputs[number]})[0];
      assertThat(together[number]).hasDimensions(inputs[number].length, 4);
      for (int step = 0; step < alone.length; step++) {
        assertThat(together[number][step]).containsExactly(alone[step], within(1e-5));
      }
    }
  }

  private record TrainedTranscriber(TranscribeRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return List.of(run.model().encoder(), run.model().alphabet(), run.model().words());
    }

    @Override
    public List<EpochLosses> epochs() {
      return run.seeds().get(0).training().epochs();
    }

    /** With an answer: a network of three epochs may read nothing at all, whatever it is given. */
    @Override
    public Object metrics() {
      double[] answer = run.chosen().answers()[0][0];
      return List.of(run.metrics(), Arrays.stream(answer).boxed().toList());
    }

    @Override
    public List<Transcription> predict() {
      return predict(run.model());
    }

    @Override
    public List<Transcription> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return predict(TranscribeModel.load(bundle));
    }

    private static List<Transcription> predict(TranscribeModel model) {
      return model.predict(Signals.recordings("new", 10, 1));
    }
  }
}
