package org.carrousel.recipes.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;

class TranslateContractTest implements RecipeContract {
  @Override
  public Trained train() {
    return train(Reversals.file("test", 30, 36));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    SentencePair absurd =
        new SentencePair("@#$%ÄÖÜ".repeat(9), List.of("€".repeat(99)), "test, line 1");
    return train(new PairFile("test", "2".repeat(64), List.of(absurd), List.of()));
  }

  private static Trained train(PairFile test) {
    return new TrainedPairs(Translate.of(Reversals.config()).train(Reversals.withTest(test)));
  }

  private record TrainedPairs(TranslateRun run) implements Trained {
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
    public List<String> predict() {
      return texts(run.model());
    }

    @Override
    public List<String> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return texts(TranslateModel.load(bundle));
    }

    /** To the last bit of every probability. */
    private static List<String> texts(TranslateModel model) {
      return model.translate(Reversals.file("new", 100, 109)).stream()
          .flatMap(
              source ->
                  source.translations().stream()
                      .map(t -> source.source() + " " + t.text() + " " + t.score()))
          .toList();
    }
  }
}
