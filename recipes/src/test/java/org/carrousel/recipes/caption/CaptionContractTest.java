package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With dropout, two layers, captions of several lengths, several batches and early stopping. */
class CaptionContractTest implements RecipeContract {
  @Override
  public Trained train() {
    return new TrainedCaptioner(Caption.of(Dots.config()).train(Dots.data("")));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    return new TrainedCaptioner(Caption.of(Dots.config()).train(Dots.data(" zzyzx zzyzx")));
  }

  /** Alone and in a batch, before and after its bundle. */
  @Test
  void aPictureAloneGetsWhatItGetsInABatch(@TempDir Path folder) throws IOException {
    CaptionModel trained = Caption.of(Dots.config()).train(Dots.data("")).model();
    Path bundle = folder.resolve("dots.carrousel");
    trained.save(bundle);
    CaptionModel loaded = CaptionModel.load(bundle);
    List<CaptionedImage> images = Dots.images(40, 52, "");
    List<CaptionPrediction> together = trained.predict(images);

    for (int number = 0; number < images.size(); number++) {
      List<CaptionPrediction> alone = loaded.predict(List.of(images.get(number)));
      assertThat(alone).hasSize(2);
      for (CaptionPrediction prediction : alone) {
        CaptionPrediction same = together.get(2 * number + prediction.rank() - 1);
        assertThat(prediction.name()).isEqualTo(same.name());
        assertThat(prediction.caption()).isEqualTo(same.caption());
        assertThat(prediction.logProbability()).isCloseTo(same.logProbability(), within(1e-4));
      }
    }
  }

  /** From the first checkpoint that a training left, as if it had been killed then. */
  @Test
  void aKilledTrainingContinuesToTheSameBits(@TempDir Path folder) throws IOException {
    CaptionConfig config = Dots.config().training(Dots.config().training().epochs(60).patience(0));
    Path checkpoint = Path.of("seed-1.zip");
    Path whole = folder.resolve("whole");
    Path killed = Files.createDirectory(folder.resolve("killed"));
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> copyOnceThere(whole.resolve(checkpoint), killed.resolve(checkpoint)));
    CaptionRun undisturbed = Caption.of(config).checkpoints(whole).train(Dots.data(""));
    first.join();
    assertThat(Files.mismatch(whole.resolve(checkpoint), killed.resolve(checkpoint)))
        .as("the first checkpoint is not the last")
        .isNotEqualTo(-1);

    CaptionRun resumed = Caption.of(config).resume(killed).train(Dots.data(""));

    assertThat(resumed.model().network().params().toFloatVector())
        .isEqualTo(undisturbed.model().network().params().toFloatVector());
    assertThat(resumed.metrics()).isEqualTo(undisturbed.metrics());
    assertThat(resumed.seeds().get(0).training().epochs())
        .isEqualTo(undisturbed.seeds().get(0).training().epochs());
  }

  private static void copyOnceThere(Path from, Path to) {
    try {
      while (!Files.exists(from)) {
        Thread.onSpinWait();
      }
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record TrainedCaptioner(CaptionRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return List.of(run.model().encoder(), run.model().size());
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
    public List<CaptionPrediction> predict() {
      return predict(run.model());
    }

    @Override
    public List<CaptionPrediction> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return predict(CaptionModel.load(bundle));
    }

    private static List<CaptionPrediction> predict(CaptionModel model) {
      return model.predict(Dots.images(40, 46, ""));
    }
  }
}
