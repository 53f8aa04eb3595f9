package org.carrousel.recipes.caption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.CaptionedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With dropout, two layers, captions of several lengths, several batches and early stopping. */
class CaptionContractTest
    implements RecipeContract<CaptionModel, List<CaptionedImage>, List<CaptionPrediction>> {
  @Override
  public Run<CaptionModel> train() {
    return Caption.of(Dots.config()).train(Dots.data(""));
  }

  @Override
  public Run<CaptionModel> trainWithAbsurdTestPart() {
    return Caption.of(Dots.config()).train(Dots.data(" zzyzx zzyzx"));
  }

  @Override
  public Object fitted(CaptionModel model) {
    return List.of(model.encoder(), model.size());
  }

  @Override
  public List<CaptionedImage> input() {
    return Dots.images(40, 46, "");
  }

  /** Alone and in a batch, before and after its bundle. */
  @Test
  void aPictureAloneGetsWhatItGetsInABatch(@TempDir Path folder) throws IOException {
    CaptionModel trained = Caption.of(Dots.config()).train(Dots.data("")).model();
    Path bundle = folder.resolve("dots.carrousel");
    trained.save(bundle);
    CaptionModel loaded = Models.load(bundle, CaptionModel.class);
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
    CaptionConfig config = Dots.config().epochs(60).patience(0);
    Path checkpoint = Path.of("seed-1.zip");
    Path whole = folder.resolve("whole");
    Path killed = Files.createDirectory(folder.resolve("killed"));
    CompletableFuture<Void> first =
        CompletableFuture.runAsync(
            () -> copyOnceThere(whole.resolve(checkpoint), killed.resolve(checkpoint)));
    Run<CaptionModel> undisturbed = Caption.of(config).checkpoints(whole).train(Dots.data(""));
    first.join();
    assertThat(Files.mismatch(whole.resolve(checkpoint), killed.resolve(checkpoint)))
        .as("the first checkpoint is not the last")
        .isNotEqualTo(-1);

    Run<CaptionModel> resumed = Caption.of(config).resume(killed).train(Dots.data(""));

    assertThat(resumed.model().network().params().toFloatVector())
        .isEqualTo(undisturbed.model().network().params().toFloatVector());
    assertThat(resumed.metrics()).isEqualTo(undisturbed.metrics());
    assertThat(resumed.trainings().get(0).epochs())
        .isEqualTo(undisturbed.trainings().get(0).epochs());
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
}
