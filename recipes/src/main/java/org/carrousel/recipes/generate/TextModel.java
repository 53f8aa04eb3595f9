package org.carrousel.recipes.generate;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.carrousel.batch.TextStreams;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.decode.GenerationOptions;
import org.carrousel.decode.NextTokenModel;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recurrent.StatefulLayers;
import org.carrousel.stream.ModelStream;
import org.carrousel.stream.StreamingNetwork;
import org.carrousel.text.TextEncoder;
import org.carrousel.training.DynamicEvaluation;
import org.carrousel.training.TokenNats;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * Trained language model: continues texts and computes their cross entropy.
 *
 * <p>The network maps token indices {@code [batch, 1, time]} to probabilities of the next token
 * {@code [batch, tokens, time]}.
 */
public final class TextModel extends TrainedModel<GenerateConfig, String, String> {
  /** Name of the vocabulary's entry in bundles. */
  static final String VOCABULARY = "vocabulary";

  private final TextEncoder encoder;

  TextModel(TrainedNetwork<GenerateConfig> trained, TextEncoder encoder) {
    super(Generate.RECIPE, trained);
    this.encoder = encoder;
  }

  /** Returns the tokenizer and vocabulary. */
  public TextEncoder encoder() {
    return encoder;
  }

  /**
   * Continues a text with the configuration's {@link GenerationOptions}.
   *
   * @param seed the text; the result does not repeat it
   * @throws BadInputException as {@link #generate}
   */
  @Override
  public String predict(String seed) {
    StringBuilder text = new StringBuilder();
    generate(seed, config().generation(), text::append);
    return text.toString();
  }

  /**
   * Continues a text token by token.
   *
   * @param seed the text, which is not repeated; words that are not in the vocabulary count as
   *     unknown
   * @param consumer receives the text of each token as soon as it is sampled
   * @throws BadInputException if the seed text is empty or has characters that are not in the
   *     vocabulary; the message names them and their positions
   */
  public void generate(String seed, GenerationOptions options, Consumer<String> consumer) {
    NextTokenModel continuations =
        new NextTokenModel(StreamingNetwork.of(network()), encoder.seed(seed), encoder.unknown());
    options
        .sampling()
        .tokens(continuations, new SplittableRandom(options.seed()))
        .limit(options.length())
        .forEachOrdered(token -> consumer.accept(encoder.piece(token)));
  }

  /**
   * Returns a stream whose inputs are tokens and whose outputs are the probabilities of each next
   * token.
   */
  @Override
  public ModelStream<String, Map<String, Float>> stream() {
    List<String> tokens = encoder.vocabulary().tokens();
    return new ModelStream<>(
        network(),
        token -> new float[] {encoder.vocabulary().encode(List.of(token))[0]},
        outputs -> ModelStream.named(tokens, outputs));
  }

  /**
   * Computes the cross entropy of each token of a text, given all tokens before it. As in training,
   * the text is read in parallel streams, each starting from a zero state.
   *
   * @param tokens their numbers, of which the first is not predicted
   * @return nats, [tokens - 1]
   */
  public double[] nats(int... tokens) {
    int streams = config().training().batchSize();
    int count = encoder.vocabulary().size();
    TextStreams text = new TextStreams(tokens, count, streams, config().steps());
    return StatefulLayers.carrying(network(), () -> nats(text));
  }

  private double[] nats(TextStreams text) {
    TokenNats nats = new TokenNats(text);
    for (int[] numbers : text.batches(1)) {
      MultiDataSet batch = text.batch(numbers);
      INDArray probabilities =
          network().output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      nats.add(numbers, batch.getLabels(0), probabilities);
    }
    return nats.all();
  }

  /**
   * Computes the cross entropy of each token with dynamic evaluation: a copy of the network is
   * trained on the text while reading it, with the configuration's rate, in one stream.
   *
   * @param tokens their numbers, of which the first is not predicted
   * @return nats, [tokens - 1]
   */
  public double[] dynamicNats(int... tokens) {
    TextStreams text = new TextStreams(tokens, encoder.vocabulary().size(), 1, config().steps());
    return new DynamicEvaluation(network(), config().dynamicRate()).nats(text);
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "the beginning of a text",
        "its continuation by %d %s"
            .formatted(config().generation().length(), encoder.tokenizer().unit().label()));
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with(VOCABULARY, encoder.vocabulary());
  }

  @Override
  public String read(Path input) {
    return Generate.whole(Generate.read(input));
  }

  @Override
  public String csv(String continuation) {
    return continuation + "\n";
  }

  @Override
  protected TextModel withNetwork(TrainedNetwork<GenerateConfig> trained) {
    return new TextModel(trained, encoder);
  }
}
