package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.Run;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SplitFractions;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.carrousel.text.Vocabulary;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GenerateTest {
  private static Run<TextModel> run;
  private static TextParts parts;

  @BeforeAll
  static void train() {
    GenerateConfig config = Verses.characters().epochs(12).learningRate(.03);
    run = Generate.of(config).train(Verses.text(8, ""));
    parts = TextPreparation.of(config, Verses.text(8, "")).parts();
  }

  private static GenerationOptions options(int length) {
    return run.model().config().generation().withLength(length);
  }

  private static List<String> pieces(String seed, GenerationOptions options) {
    List<String> pieces = new ArrayList<>();
    run.model().generate(seed, options, pieces::add);
    return pieces;
  }

  private static TextParts parts(int[] tokens, SplitFractions shares) {
    PartEnds ends = PartEnds.of(shares, tokens.length, Verses.text(1, ""));
    return TextParts.of(tokens, ends, Optional.empty(), Optional.empty());
  }

  @Test
  void thePartsFollowEachOther() {
    int[] tokens = IntStream.range(0, 20).toArray();
    TextParts parts = parts(tokens, new SplitFractions(.2, .1));

    assertThat(parts.train()).isEqualTo(IntStream.range(0, 14).toArray());
    assertThat(parts.validation()).isEqualTo(IntStream.range(13, 18).toArray());
    assertThat(parts.test()).isEqualTo(IntStream.range(17, 20).toArray());
    assertThat(parts(tokens, new SplitFractions(0, .1)).validation()).containsExactly(17);
  }

  /** Equal probabilities are the start; the text repeats itself, so that counts know it well. */
  @Test
  void learnsAndIsMeasuredBesideItsBaselines() {
    double equal = run.baselines().get("equal probabilities").get("test.nats");
    double frequencies = run.baselines().get("frequencies of tokens").get("test.nats");
    double counts =
        run.baselines().values().stream()
            .mapToDouble(metrics -> metrics.get("test.nats"))
            .min()
            .orElseThrow();

    assertThat(equal).isCloseTo(Math.log(run.model().encoder().vocabulary().size()), within(1e-12));
    assertThat(run.metrics().get("test.nats")).isLessThan(frequencies);
    assertThat(counts).isLessThan(frequencies).isLessThan(.5);
    assertThat(run.metrics().get("test.perplexity"))
        .isCloseTo(Math.exp(run.metrics().get("test.nats")), within(1e-9));
    assertThat(run.metrics().get("test.bits"))
        .isCloseTo(run.metrics().get("test.nats") / Math.log(2), within(1e-9));
  }

  /** The mean over the tokens, from the loss that DL4J sums over a piece's time steps. */
  @Test
  void lossesAreInNatsAToken() {
    TextModel model = run.model();
    double mean = Arrays.stream(model.nats(parts.validation())).average().orElseThrow();

    assertThat(run.trainings().get(0).bestValidationLoss()).isCloseTo(mean, within(1e-5));
  }

  /** One stream: token by token through a network that is fed step by step. */
  @Test
  void natsAreThoseOfATokenAfterAllBeforeIt() {
    TextModel model =
        run.model().withNetwork(run.model().trained().with(run.model().config().batchSize(1)));
    int[] test = parts.test();
    double[] nats = model.nats(test);

    NetworkStream stream = StreamingNetwork.of(model.network()).stream();
    for (int place = 0; place + 1 < test.length; place++) {
      double expected = -Math.log(stream.step(test[place])[test[place + 1]]);
      assertThat(nats[place]).isCloseTo(expected, within(1e-4));
    }
    assertThat(nats).hasSize(test.length - 1);
  }

  @Test
  void aContinuationIsDrawnFromTheStreamsAnswers() {
    TextModel model = run.model();
    GenerationOptions greedy = options(20).withSampling(Sampling.PLAIN.withTopK(1));
    NetworkStream stream = StreamingNetwork.of(model.network()).stream();
    float[] answer = new float[0];
    for (int token : model.encoder().seed("the cat")) {
      answer = stream.step(token);
    }
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      int likeliest = 1;
      for (int token = 1; token < answer.length; token++) {
        likeliest = answer[token] > answer[likeliest] ? token : likeliest;
      }
      expected.add(model.encoder().piece(likeliest));
      answer = stream.step(likeliest);
    }

    assertThat(pieces("the cat", greedy)).isEqualTo(expected);
  }

  @Test
  void theSamplingDecidesWhatIsDrawn() {
    GenerationOptions plain = options(60).withSampling(Sampling.PLAIN);

    assertThat(pieces("the ", plain)).isEqualTo(pieces("the ", plain)).hasSize(60);
    assertThat(pieces("the ", plain)).isNotEqualTo(pieces("the ", plain.withSeed(9)));
    assertThat(pieces("the ", plain.withSampling(Sampling.PLAIN.withTemperature(.001))))
        .isEqualTo(pieces("the ", plain.withSampling(Sampling.PLAIN.withTopK(1))))
        .isEqualTo(pieces("the ", plain.withSampling(Sampling.PLAIN.withNucleus(.001))));
    assertThat(pieces("the ", plain.withSampling(Sampling.PLAIN.withTemperature(50))))
        .doesNotContain("<unk>");
  }

  /** Each piece comes before the next is computed: the consumer may stop the generation. */
  @Test
  void tokensAreStreamedAsTheyCome() {
    List<String> pieces = new ArrayList<>();
    assertThatThrownBy(
            () ->
                run.model()
                    .generate(
                        "the ",
                        options(1_000_000_000),
                        piece -> {
                          pieces.add(piece);
                          if (pieces.size() == 3) {
                            throw new IllegalStateException("enough");
                          }
                        }))
        .hasMessage("enough");
    assertThat(pieces).hasSize(3);
  }

  @Test
  void wordsThatAreRareAreUnknownOnesAndAreCounted() {
    Run<TextModel> words =
        Generate.of(Verses.words()).train(Verses.text(8, "ant bee cat dog eel fox"));
    String report = text(words);

    assertThat(words.model().encoder().vocabulary().tokens())
        .contains("frog", ",")
        .doesNotContain("eel");
    assertThat(report)
        .contains("4 of the test part's 18 tokens are unknown and count as one token")
        .contains("unknown in test");
    assertThat(words.model().predict("The cat")).startsWith(" ").doesNotContain("<unk>");
  }

  private static String text(Run<TextModel> run) {
    return run.report().text().replaceAll("\\s+", " ");
  }

  @Test
  void theReportSaysWhetherTheModelBeatsTheCounts() {
    assertThat(text(run))
        .contains(" beats the LSTM on the test part: nats a token")
        .contains("Drawn with temperature 0.5:", "Drawn with top-k 10:", "Drawn with top-p 0.9:");
  }

  @Test
  void tablesHaveATokenARow() {
    List<String> lines = run.tables().get("predictions.csv").lines().toList();

    assertThat(lines).hasSize(parts.test().length);
    assertThat(lines.get(0)).startsWith("token,LSTM,equal probabilities,frequencies of tokens,");
    assertThat(lines.get(lines.size() - 1)).startsWith("\\n,");
  }

  @Test
  void aTextTooShortForItsPartsIsRefused() {
    Dataset<String> letter = Generate.text("letter.txt", "a");

    assertThatThrownBy(() -> Generate.of(Verses.characters()).train(letter))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("letter.txt: 1 characters");
    GenerateConfig untested = Verses.characters().withSplit(new SplitFractions(0, 0));
    assertThatThrownBy(() -> Generate.of(untested).train(Verses.text(1, "")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a test part");
  }

  /** Nothing is held out then. */
  @Test
  void validationAndTestTextsOfTheirOwnAreUsed() {
    Dataset<String> data =
        Verses.text(2, "").validation(Verses.text(1, "@")).test(Generate.text("test", "the @"));
    TextPreparation prepared = TextPreparation.of(Verses.characters(), data);
    Vocabulary vocabulary = prepared.encoder().vocabulary();

    assertThat(prepared.parts().train()).hasSize(2 * Verses.text(1, "").examples().get(0).length());
    assertThat(prepared.parts().validation()).hasSize(prepared.parts().train().length / 2 + 1);
    assertThat(prepared.parts().test())
        .isEqualTo(vocabulary.encode(List.of("t", "h", "e", " ", "@")))
        .endsWith(prepared.encoder().unknown());
    assertThat(prepared.source().rows()).isEqualTo(3 * prepared.parts().train().length / 2 + 6);
    assertThatThrownBy(
            () -> Generate.of(Verses.characters()).train(data.test(Generate.text("test", "t"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("test: 1 characters");
  }
}
