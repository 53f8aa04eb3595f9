package org.carrousel.recipes.rank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.RecipeContract;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RankContractTest
    implements RecipeContract<RankModel, Dataset<CandidateAnswer>, List<RankedCandidate>> {
  @Override
  public Run<RankModel> train() {
    return train(Feedings.file("test", 9, 12, ""));
  }

  @Override
  public Run<RankModel> trainWithAbsurdTestPart() {
    return train(
        Feedings.file("test", 9, 12, " zebra zebra feeds feeds")
            .map(p -> new CandidateAnswer(p.query(), p.candidate(), !p.relevant(), p.place())));
  }

  private static Run<RankModel> train(Dataset<CandidateAnswer> test) {
    return Rank.of(Feedings.config()).train(Feedings.data(test));
  }

  @Override
  public Object fitted(RankModel model) {
    return List.of(model.encoder(), model.features(), model.combiner());
  }

  @Override
  public Dataset<CandidateAnswer> input() {
    return Feedings.file("new", 20, 24, "");
  }

  /** A batch of different lengths is padded; a pair alone is not. */
  @Test
  void aPairAloneGivesWhatItGivesInABatch() {
    RankModel model = Rank.of(Feedings.config()).train(Feedings.withVectors()).model();
    List<CandidateAnswer> pairs = Feedings.file("batch", 0, 7, " and so on").examples();
    double[] together = model.networkLogits(pairs);
    double[] scores = model.scores(pairs);

    for (int number = 0; number < together.length; number++) {
      List<CandidateAnswer> alone = List.of(pairs.get(number));
      assertThat(model.networkLogits(alone))
          .containsExactly(new double[] {together[number]}, within(1e-5));
      assertThat(model.scores(alone)).containsExactly(new double[] {scores[number]}, within(1e-5));
    }
  }

  @Test
  void aBundleHoldsTheWordVectors(@TempDir Path folder) throws IOException {
    RankModel model = Rank.of(Feedings.config()).train(Feedings.withVectors()).model();
    model.save(folder.resolve("model.carrousel"));
    RankModel loaded = Models.load(folder.resolve("model.carrousel"), RankModel.class);
    Dataset<CandidateAnswer> file = Feedings.file("new", 20, 24, " and cats");

    assertThat(loaded.encoder()).isEqualTo(model.encoder());
    assertThat(loaded.predict(file)).isEqualTo(model.predict(file));
  }

  @Test
  void theNetworkAloneIsARowOfTheReport() {
    Run<RankModel> run = train();

    assertThat(run.metrics()).containsKeys("test.network_map", "validation.network_mrr");
    assertThat(run.report().text()).contains("LSTM with BM25", "LSTM alone");
  }

  @Test
  void candidatesFromMemory() {
    Dataset<CandidateAnswer> data =
        Rank.data(List.of("who?", "who?"), List.of("Ann", "today"), true, false);

    assertThat(data.examples()).extracting(CandidateAnswer::relevant).containsExactly(true, false);
    assertThat(train().model().predict(Rank.candidates("who?", "Ann", "today")))
        .extracting(RankedCandidate::rank)
        .containsExactly(1, 2);
    assertThatThrownBy(() -> Rank.data(List.of("who?"), List.of("Ann", "today"), true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1 questions, 2 candidates, 1 labels");
  }
}
