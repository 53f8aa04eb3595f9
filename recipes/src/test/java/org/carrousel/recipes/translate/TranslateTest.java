package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.text.TokenUnit;
import org.junit.jupiter.api.Test;

class TranslateTest {
  @Test
  void learnsToReverseAWord() {
    TranslateConfig config = Reversals.config();
    Run<TranslateModel> run =
        Translate.of(
                config
                    .withNetwork(config.network().withEmbedding(8))
                    .units(24)
                    .withSplit(new SplitFractions(0, .2))
                    .epochs(60)
                    .batchSize(16))
            .train(Reversals.file("words", 0, 200));

    // Chance is below 1 %, since each of up to five letters is one of three.
    assertThat(run.metrics().get("test.exact")).isGreaterThan(.9);
    assertThat(run.metrics().get("test.perplexity")).isBetween(1.0, 1.2);
    assertThat(run.baselines().get("most frequent target").get("test.exact")).isLessThan(.1);
  }

  @Test
  void translationsComeBestFirstAsManyAsAsked() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    Dataset<SentencePair> sources = Reversals.file("new", 100, 104);

    List<SourceTranslations> two = model.predict(sources);
    List<SourceTranslations> three =
        TranslateModel.predict(sources, List.of(model), new TranslationSearch(3, 1, 3));

    assertThat(two).allSatisfy(source -> assertThat(source.translations()).hasSize(2));
    for (int number = 0; number < two.size(); number++) {
      List<Double> scores =
          three.get(number).translations().stream().map(Translation::score).toList();
      assertThat(scores).hasSize(3).isSortedAccordingTo((a, b) -> Double.compare(b, a));
      assertThat(two.get(number).translations().get(1).text())
          .isEqualTo(three.get(number).translations().get(1).text());
    }
  }

  @Test
  void anEnsembleOfOneModelWithItselfIsTheModel() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    Dataset<SentencePair> sources = Reversals.file("new", 100, 104);

    List<SourceTranslations> alone = model.predict(sources);
    List<SourceTranslations> ensemble =
        TranslateModel.predict(sources, List.of(model, model), model.config().decoding());

    for (int number = 0; number < alone.size(); number++) {
      Translation one = alone.get(number).translations().get(0);
      Translation both = ensemble.get(number).translations().get(0);
      assertThat(both.text()).isEqualTo(one.text());
      assertThat(both.score()).isCloseTo(one.score(), within(1e-9));
    }
  }

  @Test
  void severalSeedsAreAnEnsembleBesideTheirMean() {
    Run<TranslateModel> run = Translate.of(Reversals.config().seeds(2)).train(Reversals.data());

    assertThat(run.metrics()).containsKeys("test.exact", "test.exact.ensemble");
    assertThat(run.metricsBySeed().get(1L)).doesNotContainKey("test.exact.ensemble");
    assertThat(run.report().text()).contains("network with greedy search", "ensemble of 2 seeds");
  }

  @Test
  void modelsOfOtherVocabulariesAreNoEnsemble() {
    TranslateModel one = Translate.of(Reversals.config()).train(Reversals.data()).model();
    TranslateModel other =
        Translate.of(Reversals.config()).train(Reversals.file("words", 0, 6)).model();

    assertThatThrownBy(
            () ->
                TranslateModel.predict(
                    Reversals.file("new", 0, 1), List.of(one, other), one.config().decoding()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("different vocabularies");
  }

  @Test
  void attentionIsOfEveryTokenWrittenAndTheEnd() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    SentencePair pair = new SentencePair("abca", List.of(), "new, line 1");

    double[][] weights = model.attention(pair, List.of("A", "B"));

    assertThat(weights).hasDimensions(3, 4);
    assertThat(weights[2][0] + weights[2][1] + weights[2][2] + weights[2][3])
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void unknownTokensAreCounted() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();

    assertThat(model.predict(Translate.sources("aXbX")).get(0).unknown()).isEqualTo(2);
  }

  @Test
  void aReversedSourceIsReadFromBehind() {
    PairEncoder encoder =
        PairEncoder.fit(
            PairOptions.defaults().withReversed(true), Reversals.file("words", 0, 9).examples());

    assertThat(encoder.sourceTokens(new SentencePair("abc", List.of(), "")))
        .containsExactly("c", "b", "a");
  }

  @Test
  void examplesAreFramedByStartAndEnd() {
    SentencePair pair = new SentencePair("ab", List.of("X Y", "Z"), "x");
    PairOptions options = PairOptions.defaults().withTargetTokens(TokenUnit.PRE_TOKENIZED);
    PairEncoder encoder = PairEncoder.fit(options, List.of(pair));

    var batch = encoder.examples(List.of(pair)).batch(new int[] {0, 1});

    // <unk>, <s>, </s>, X, Y, Z
    assertThat(batch.getFeatures(1).slice(0).toDoubleMatrix())
        .isDeepEqualTo(new double[][] {{1, 3, 4}});
    assertThat(batch.getLabels(0).slice(0).toDoubleMatrix())
        .isDeepEqualTo(new double[][] {{3, 4, 2}});
    assertThat(batch.getFeatures(1).getDouble(1, 0, 1)).isEqualTo(5);
    assertThat(batch.getLabelsMaskArray(0).getRow(1).toDoubleVector()).containsExactly(1, 1, 0);
  }

  @Test
  void allTargetsOfASourceAreInOnePart() {
    List<SentencePair> pairs = new ArrayList<>(Reversals.file("words", 0, 40).examples());
    pairs.addAll(pairs.stream().map(p -> new SentencePair(p.source(), List.of("B"), "")).toList());
    DataSplit<SentencePair> parts =
        PairSplit.of(Dataset.of("words", pairs), new SplitFractions(.2, .2));

    List<String> test = parts.test().stream().map(SentencePair::source).toList();
    assertThat(test).hasSize(8).doesNotHaveDuplicates();
    assertThat(parts.test()).allSatisfy(pair -> assertThat(pair.targets()).hasSize(2));
    assertThat(parts.train()).hasSize(2 * (40 - 8 - 6));
    assertThat(parts.train()).noneMatch(pair -> test.contains(pair.source()));
    assertThat(parts.validation()).noneMatch(pair -> test.contains(pair.source()));
  }

  @Test
  void anyTargetIsRight() {
    List<SentencePair> test =
        List.of(
            new SentencePair("read", List.of("R EH D", "R IY D"), ""),
            new SentencePair("cat", List.of("K AE T"), ""));
    PairOptions options = PairOptions.defaults().withTargetTokens(TokenUnit.PRE_TOKENIZED);
    TranslateScores scores =
        TranslateScores.of(
            TranslateConfig.defaults()
                .withTexts(options)
                .withMeasure(TranslationMeasure.PRONUNCIATION),
            PairEncoder.fit(options, test),
            test,
            List.of(List.of("R", "IY", "D"), List.of("K", "AE")));

    assertThat(scores.metrics().get("test.wer")).isEqualTo(.5);
    assertThat(scores.metrics().get("test.per")).isEqualTo(1 / 6.0);
  }

  @Test
  void nothingToTestWithIsRefused() {
    assertThatThrownBy(() -> PairSplit.of(Reversals.file("a", 0, 5), new SplitFractions(0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no test part");
  }

  @Test
  void pairsFromMemoryNeedATargetForEachSource() {
    assertThat(Translate.pairs(List.of("a", "b"), List.of("A", "B")).examples())
        .extracting(SentencePair::targets)
        .containsExactly(List.of("A"), List.of("B"));
    assertThatThrownBy(() -> Translate.pairs(List.of("a", "b"), List.of("A")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("2 sources, 1 targets");
  }

  /** The bundle asks for two translations, which a beam of one does not keep. */
  @Test
  void aSmallerBeamKeepsFewerTranslations() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();

    assertThat(model.with(SettingsFile.read("set", "beam: 1")).config().decoding())
        .isEqualTo(new TranslationSearch(1, 1, 1));
    assertThat(model.with(SettingsFile.read("set", "beam: 7")).config().decoding())
        .isEqualTo(new TranslationSearch(7, 1, 2));
    assertThatThrownBy(() -> model.with(SettingsFile.read("set", "n-best: 9")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("n-best 9");
  }
}
