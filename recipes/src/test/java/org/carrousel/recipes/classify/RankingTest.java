package org.carrousel.recipes.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.carrousel.batch.SamplingOptions;
import org.carrousel.error.BadInputException;
import org.carrousel.metrics.GroupScore;
import org.carrousel.metrics.ScoredGroups;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HeldOut;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.recipes.data.SequenceContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verdicts of groups, thresholds, and several ways with rare classes side by side. */
class RankingTest {
  private static final RankingOptions BAD = new RankingOptions("bad", GroupScore.MAX);

  @TempDir Path folder;

  private static LabelledSequence head(String group, String label) {
    return new LabelledSequence("h", label, new SequenceContent.Text("x"), "place", group);
  }

  /** A drive is bad if a head is; a head in no drive stands for itself. */
  @Test
  void groupsAreJudgedByTheirSequences() {
    List<LabelledSequence> heads =
        List.of(head("a", "good"), head("b", "good"), head("a", "bad"), head("", "bad"));

    ScoredGroups groups = BAD.groups(heads, .1, .4, .3, .9);

    assertThat(groups.names()).containsExactly("a", "b", "h");
    assertThat(groups.scores()).containsExactly(.3, .4, .9);
    assertThat(groups.positive()).containsExactly(true, false, true);
  }

  @Test
  void aGroupIsHeldOutWholeWhateverItsClasses() {
    List<LabelledSequence> heads = new ArrayList<>();
    for (int drive = 0; drive < 20; drive++) {
      for (int head = 0; head < 3; head++) {
        heads.add(head("d" + drive, drive % 4 == 0 && head == 2 ? "bad" : "good"));
      }
    }

    HeldOut<LabelledSequence> parts = ClassifyPreparation.hold(heads, .4);

    assertThat(parts.held()).hasSize(24);
    assertThat(parts.held().stream().filter(h -> h.label().equals("bad"))).hasSize(2);
    assertThat(parts.kept())
        .extracting(LabelledSequence::group)
        .doesNotContainAnyElementsOf(parts.held().stream().map(LabelledSequence::group).toList());
  }

  private static ClassifyConfig config() {
    return Waves.config().positive("slow").withCompare(Map.of("plain", SamplingOptions.NONE));
  }

  @Test
  void aVariantIsTheConfigurationWithAnotherBalance() {
    Run<ClassifyModel> run = Classify.of(config()).train(Waves.data(1));
    Run<ClassifyModel> alone =
        Classify.of(config().withSampling(SamplingOptions.NONE).withCompare(Map.of()))
            .train(Waves.data(1));

    List<String> lines = run.tables().get("comparison.csv").lines().toList();
    assertThat(lines)
        .extracting(line -> line.split(",", -1)[0])
        .containsExactly("variant", "as configured", "plain");
    assertThat(lines.get(2)).isEqualTo("plain,1," + values(alone));
    assertThat(lines.get(1)).isEqualTo("as configured,1," + values(run));
    assertThat(run.trainings().get(0).epochs()).isNotEqualTo(alone.trainings().get(0).epochs());
    assertThat(run.toString()).contains("LSTM, compared: plain", "verdict of a group");
    assertThat(run.metrics()).containsKeys("test.pr_auc", "test.roc_auc", "validation.pr_auc");
    // Chance is the share of the class, here a third.
    assertThat(run.baselines().get("majority class").get("test.pr_auc"))
        .isCloseTo(1 / 3.0, within(1e-12));
  }

  private static String values(Run<ClassifyModel> run) {
    return run.metrics().values().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  @Test
  void theLoadedModelGivesTheSameVerdicts() throws Exception {
    ClassifyModel model = Classify.of(config()).train(Waves.data(1)).model();
    Dataset<LabelledSequence> file = Waves.file("new", 40, 60, 1);
    Path bundle = folder.resolve("model.carrousel");
    model.save(bundle);

    List<GroupVerdict> verdicts = model.verdicts(file);

    assertThat(Models.load(bundle, ClassifyModel.class).verdicts(file))
        .isEqualTo(verdicts)
        .hasSize(20);
    assertThat(verdicts)
        .allSatisfy(v -> assertThat(v.positive()).isEqualTo(v.score() >= v.threshold()));
  }

  @Test
  void aResumedComparisonIsTheSame() {
    Map<String, String> tables =
        Classify.of(config()).checkpoints(folder).train(Waves.data(1)).tables();

    assertThat(folder.resolve("compared-1/seed-1.zip")).isRegularFile();
    assertThat(Classify.of(config()).resume(folder).train(Waves.data(1)).tables())
        .isEqualTo(tables);
  }

  @Test
  void whatIsLookedForIsAClassOfTheTrainingPart() {
    ClassifyConfig config = Waves.config().positive("slo");

    assertThatThrownBy(() -> Classify.of(config).train(Waves.data(1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("positive: slo", "one of fast, flat, slow", "\"slow\"?");
  }

  /** Without it PR-AUC is not defined. */
  @Test
  void whatIsLookedForIsAClassOfTheTestPart() {
    Dataset<LabelledSequence> data =
        Waves.file("waves", 0, 24, 1).test(Waves.file("test", 1, 3, 1));

    assertThatThrownBy(() -> Classify.of(config()).train(data))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll("positive: slow, a class that no test sequence has");
  }

  @Test
  void withoutAPositiveClassThereAreNoVerdicts() {
    Run<ClassifyModel> run = Classify.of(Waves.config()).train(Waves.file("waves", 0, 30, 1));

    assertThat(run.metrics()).doesNotContainKey("test.pr_auc");
    assertThatThrownBy(() -> run.model().verdicts(Waves.file("new", 0, 3, 1)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the key positive");
  }
}
