package org.carrousel.recipes.translate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Runs;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;
import org.junit.jupiter.api.Test;

class TranslateTest {
  @Test
  void learnsToReverseAWord() {
    TranslateConfig config = Reversals.config();
    TranslateRun run =
        Translate.of(
                config
                    .network(config.network().units(List.of(24)).embedding(8))
                    .split(new PairShares(0, .2))
                    .training(new TrainingOptions(60, 16, .01, LearningRateSchedule.CONSTANT, 0)))
            .train(TranslateData.of(Reversals.file("words", 0, 200)));

    // Chance is below 1 %, since each of up to five letters is one of three.
    assertThat(run.metrics().get("test.exact")).isGreaterThan(.9);
    assertThat(run.metrics().get("test.perplexity")).isBetween(1.0, 1.2);
    assertThat(run.baselines().get("most frequent target").get("test.exact")).isLessThan(.1);
  }

  @Test
  void translationsComeBestFirstAsManyAsAsked() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    PairFile sources = Reversals.file("new", 100, 104);

    List<SourceTranslations> two = model.translate(sources);
    List<SourceTranslations> three =
        TranslateModel.translate(sources, List.of(model), new DecodingOptions(3, 1, 3));

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
    PairFile sources = Reversals.file("new", 100, 104);

    List<SourceTranslations> alone = model.translate(sources);
    List<SourceTranslations> ensemble =
        TranslateModel.translate(sources, List.of(model, model), model.config().decoding());

    for (int number = 0; number < alone.size(); number++) {
      Translation one = alone.get(number).translations().get(0);
      Translation both = ensemble.get(number).translations().get(0);
      assertThat(both.text()).isEqualTo(one.text());
      assertThat(both.score()).isCloseTo(one.score(), within(1e-9));
    }
  }

  @Test
  void severalSeedsAreAnEnsembleBesideTheirMean() {
    TranslateRun run =
        Translate.of(Reversals.config().runs(new Runs(1, 2))).train(Reversals.data());

    assertThat(run.metrics()).containsKeys("test.exact", "test.exact.ensemble");
    assertThat(run.ensemble()).isPresent();
  }

  @Test
  void modelsOfOtherVocabulariesAreNoEnsemble() {
    TranslateModel one = Translate.of(Reversals.config()).train(Reversals.data()).model();
    TranslateModel other =
        Translate.of(Reversals.config())
            .train(TranslateData.of(Reversals.file("words", 0, 6)))
            .model();

    assertThatThrownBy(
            () ->
                TranslateModel.translate(
                    Reversals.file("new", 0, 1), List.of(one, other), one.config().decoding()))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("different vocabularies");
  }

  @Test
  void attentionIsOfEveryTokenWrittenAndTheEnd() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    SentencePair pair = new SentencePair("abca", List.of(), "new, line 1");

    double[][] weights = model.attention(pair, new int[] {3, 4});

    assertThat(weights).hasDimensions(3, 4);
    assertThat(weights[2][0] + weights[2][1] + weights[2][2] + weights[2][3])
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void unknownTokensAreCounted() {
    TranslateModel model = Translate.of(Reversals.config()).train(Reversals.data()).model();
    PairFile file =
        new PairFile(
            "new", "", List.of(new SentencePair("aXbX", List.of(), "new, line 1")), List.of());

    assertThat(model.translate(file).get(0).unknown()).isEqualTo(2);
  }

  @Test
  void aReversedSourceIsReadFromBehind() {
    PairEncoder encoder =
        PairEncoder.fit(
            PairOptions.defaults().reversed(true), Reversals.file("words", 0, 9).pairs());

    assertThat(encoder.sourceTokens(new SentencePair("abc", List.of(), "")))
        .containsExactly("c", "b", "a");
  }

  @Test
  void examplesAreFramedByStartAndEnd() {
    SentencePair pair = new SentencePair("ab", List.of("X Y", "Z"), "x");
    PairOptions options = PairOptions.defaults().target(Tokenizer.of(TokenUnit.PRE_TOKENIZED));
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
    List<SentencePair> pairs = new ArrayList<>(Reversals.file("words", 0, 40).pairs());
    pairs.addAll(pairs.stream().map(p -> new SentencePair(p.source(), List.of("B"), "")).toList());
    TranslateParts parts =
        TranslateData.of(new PairFile("words", "", pairs, List.of())).parts(new PairShares(.2, .2));

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
    PairOptions options = PairOptions.defaults().target(Tokenizer.of(TokenUnit.PRE_TOKENIZED));
    TranslationScores scores =
        TranslationScores.of(
            TranslateConfig.defaults().texts(options).measure(Measure.PRONUNCIATION),
            PairEncoder.fit(options, test),
            test,
            List.of(List.of("R", "IY", "D"), List.of("K", "AE")));

    assertThat(scores.metrics().get("test.wer")).isEqualTo(.5);
    assertThat(scores.metrics().get("test.per")).isEqualTo(1 / 6.0);
  }

  @Test
  void nothingToTestWithIsRefused() {
    assertThatThrownBy(
            () ->
                new TranslateData(Reversals.file("a", 0, 5), Optional.empty(), Optional.empty())
                    .parts(new PairShares(0, 0)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no pair to test with");
  }
}
