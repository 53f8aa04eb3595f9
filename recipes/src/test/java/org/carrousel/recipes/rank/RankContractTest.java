package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.training.EpochLosses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankContractTest implements RecipeContract {
  @Override
  public Trained train() {
    return train(Feedings.file("test", 9, 12, ""));
  }

  @Override
  public Trained trainWithAbsurdTestPart() {
    List<Pair> turned =
        Feedings.file("test", 9, 12, " zebra zebra feeds feeds").pairs().stream()
            .map(p -> new Pair(p.query(), p.candidate(), !p.relevant(), p.place()))
            .toList();
    return train(new PairFile("test", "1".repeat(64), turned));
  }

  private static Trained train(PairFile test) {
    return new TrainedRanking(Rank.of(Feedings.config()).train(Feedings.data(test)));
  }

  /** A batch of different lengths is padded; a pair alone is not. */
  @Test
  void aPairAloneGivesWhatItGivesInABatch() {
    RankModel model = Rank.of(Feedings.config()).train(Feedings.withVectors()).model();
    List<Pair> pairs = Feedings.file("batch", 0, 7, " and so on").pairs();
    double[] together = model.networkLogits(pairs);
    double[] scores = model.scores(pairs);

    for (int number = 0; number < together.length; number++) {
      List<Pair> alone = List.of(pairs.get(number));
      assertThat(model.networkLogits(alone))
          .containsExactly(new double[] {together[number]}, within(1e-5));
      assertThat(model.scores(alone)).containsExactly(new double[] {scores[number]}, within(1e-5));
    }
  }

  @Test
  void aBundleHoldsTheWordVectors(@TempDir Path folder) throws IOException {
    RankModel model = Rank.of(Feedings.config()).train(Feedings.withVectors()).model();
    model.save(folder.resolve("model.carrousel"));
    RankModel loaded = RankModel.load(folder.resolve("model.carrousel"));
    PairFile file = Feedings.file("new", 20, 24, " and cats");

    assertThat(loaded.encoder()).isEqualTo(model.encoder());
    assertThat(loaded.predict(file)).isEqualTo(model.predict(file));
  }

  private record TrainedRanking(RankRun run) implements Trained {
    @Override
    public float[] parameters() {
      return run.model().network().params().toFloatVector();
    }

    @Override
    public Object fitted() {
      return List.of(run.model().encoder(), run.model().features(), run.model().combiner());
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
    public List<RankedCandidate> predict() {
      return run.model().predict(Feedings.file("new", 20, 24, ""));
    }

    @Override
    public List<RankedCandidate> predictAfterLoading(Path bundle) throws IOException {
      run.model().save(bundle);
      return RankModel.load(bundle).predict(Feedings.file("new", 20, 24, ""));
    }
  }
}
