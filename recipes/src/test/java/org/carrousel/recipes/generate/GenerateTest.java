package org.carrousel.recipes.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;
import org.carrousel.stream.NetworkStream;
import org.carrousel.stream.StreamingNetwork;
import org.carrousel.training.TrainingOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GenerateTest {
  private static GenerateRun run;

  @BeforeAll
  static void train() {
    TrainingOptions training = Verses.characters().training().epochs(12).learningRate(.03);
    run = Generate.of(Verses.characters().training(training)).train(Verses.text(8, ""));
  }

  private static GenerationOptions options(int length) {
    return run.model().config().generation().length(length);
  }

  private static List<String> pieces(String seed, GenerationOptions options) {
    List<String> pieces = new ArrayList<>();
    run.model().generate(seed, options, pieces::add);
    return pieces;
  }

  @Test
  void thePartsFollowEachOther() {
    int[] tokens = IntStream.range(0, 20).toArray();
    TextShares.Parts parts = new TextShares(.2, .1).parts(tokens);

    assertThat(parts.train()).isEqualTo(IntStream.range(0, 14).toArray());
    assertThat(parts.validation()).isEqualTo(IntStream.range(13, 18).toArray());
    assertThat(parts.test()).isEqualTo(IntStream.range(17, 20).toArray());
    assertThat(new TextShares(0, .1).parts(tokens).validation()).containsExactly(17);
  }

  /** Equal probabilities are the start; the text repeats itself, so that counts know it well. */
  @Test
  void learnsAndIsMeasuredBesideItsBaselines() {
    double equal = run.baselines().get("equal probabilities").get("test.nats");
    double frequencies = run.baselines().get("frequencies of tokens").get("test.nats");
    double counts = run.baselines().get(run.bestBaseline()).get("test.nats");

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
    GenerateModel model = run.model();
    double mean = Arrays.stream(model.nats(run.parts().validation())).average().orElseThrow();

    assertThat(run.chosen().training().bestValidationLoss()).isCloseTo(mean, within(1e-5));
  }

  /** One stream: token by token through a network that is fed step by step. */
  @Test
  void natsAreThoseOfATokenAfterAllBeforeIt() {
    GenerateModel model =
        new GenerateModel(
            run.config().training(run.config().training().batchSize(1)),
            run.model().encoder(),
            run.model().network(),
            run.model().provenance());
    int[] test = run.parts().test();
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
    GenerateModel model = run.model();
    GenerationOptions greedy = options(20).sampling(Sampling.PLAIN.topK(1));
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
    GenerationOptions plain = options(60).sampling(Sampling.PLAIN);

    assertThat(pieces("the ", plain)).isEqualTo(pieces("the ", plain)).hasSize(60);
    assertThat(pieces("the ", plain)).isNotEqualTo(pieces("the ", plain.seed(9)));
    assertThat(pieces("the ", plain.sampling(Sampling.PLAIN.temperature(.001))))
        .isEqualTo(pieces("the ", plain.sampling(Sampling.PLAIN.topK(1))))
        .isEqualTo(pieces("the ", plain.sampling(Sampling.PLAIN.nucleus(.001))));
    assertThat(pieces("the ", plain.sampling(Sampling.PLAIN.temperature(50))))
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
    GenerateRun words =
        Generate.of(Verses.words()).train(Verses.text(8, "ant bee cat dog eel fox"));
    String report = text(words);

    assertThat(words.model().encoder().vocabulary().tokens())
        .contains("frog", ",")
        .doesNotContain("eel");
    assertThat(report)
        .contains("4 of the test part's 18 tokens are unknown ones")
        .contains("unknown in test");
    assertThat(words.model().generate("The cat")).startsWith(" ").doesNotContain("<unk>");
  }

  private static String text(GenerateRun run) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run.report().print(new PrintStream(out, true, StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8).replaceAll("\\s+", " ");
  }

  @Test
  void theReportSaysWhetherTheModelBeatsTheCounts() {
    assertThat(text(run))
        .contains("knows the test part as well as the LSTM or better")
        .contains("Drawn with temperature 0.5:", "Drawn with top-k 10:", "Drawn with top-p 0.9:");
  }

  @Test
  void tablesHaveATokenARow() {
    List<String> lines = run.tables().get("predictions.csv").lines().toList();

    assertThat(lines).hasSize(run.parts().test().length);
    assertThat(lines.get(0)).startsWith("token,LSTM,equal probabilities,frequencies of tokens,");
    assertThat(lines.get(lines.size() - 1)).startsWith("\\n,");
  }

  @Test
  void aTextTooShortForItsPartsIsRefused() {
    TextData letter = new TextData("letter.txt", "1".repeat(64), "a");

    assertThatThrownBy(() -> Generate.of(Verses.characters()).train(letter))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("letter.txt: 1 characters");
  }
}
