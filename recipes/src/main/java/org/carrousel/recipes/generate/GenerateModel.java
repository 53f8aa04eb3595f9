package org.carrousel.recipes.generate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.carrousel.batch.TextStreams;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.carrousel.recurrent.StatefulLayers;
import org.carrousel.stream.StreamingNetwork;
import org.carrousel.text.Vocabulary;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained language model: continues texts, says how probable they are, and is saved in one
 * bundle.
 *
 * <p>The network maps numbers of tokens {@code [batch, 1, time]} to probabilities of the next token
 * {@code [batch, tokens, time]}.
 */
public final class GenerateModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "generate";

  /** The entry of a bundle by which a language model is known. */
  static final String VOCABULARY = "vocabulary";

  private final GenerateConfig config;
  private final TextEncoder encoder;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  GenerateModel(
      GenerateConfig config,
      TextEncoder encoder,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoder = encoder;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public GenerateConfig config() {
    return config;
  }

  /** How it numbers tokens. */
  public TextEncoder encoder() {
    return encoder;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  /**
   * Continues a text as the model's own options say.
   *
   * @throws BadInputException as {@link #generate(String, GenerationOptions, Consumer)}
   */
  public String generate(String seed) {
    StringBuilder text = new StringBuilder();
    generate(seed, config.generation(), text::append);
    return text.toString();
  }

  /**
   * Continues a text.
   *
   * @param seed the text, which itself is not repeated; words that training did not know are
   *     unknown ones to the model
   * @param consumer is given each token as soon as it is drawn, as the piece of text that it adds
   * @throws BadInputException if the seed text is empty, or has characters that training did not
   *     know; the message names them and their places
   */
  public void generate(String seed, GenerationOptions options, Consumer<String> consumer) {
    Continuations continuations =
        new Continuations(StreamingNetwork.of(network), encoder.seed(seed), encoder.unknown());
    options
        .sampling()
        .tokens(continuations, new SplittableRandom(options.seed()))
        .limit(options.length())
        .forEachOrdered(token -> consumer.accept(encoder.piece(token)));
  }

  /**
   * How surprising each token of a text is, given all before it. The text is read in as many
   * streams side by side as training had, of which each begins without a memory.
   *
   * @param tokens their numbers, of which the first is not predicted
   * @return nats, [tokens - 1]
   */
  public double[] nats(int... tokens) {
    int streams = config.training().batchSize();
    int count = encoder.vocabulary().size();
    TextStreams text = new TextStreams(tokens, count, streams, config.steps());
    return StatefulLayers.carrying(network, () -> nats(text));
  }

  private double[] nats(TextStreams text) {
    TokenNats nats = new TokenNats(text);
    for (int[] numbers : text.batches(1)) {
      MultiDataSet batch = text.batch(numbers);
      INDArray probabilities =
          network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      nats.add(numbers, batch.getLabels(0), probabilities);
    }
    return nats.all();
  }

  /**
   * The same for a copy of the network that goes on learning from what it has read, piece by piece,
   * at the configuration's dynamic rate. The text is read in one stream.
   *
   * @param tokens their numbers, of which the first is not predicted
   * @return nats, [tokens - 1]
   */
  public double[] dynamicNats(int... tokens) {
    TextStreams text = new TextStreams(tokens, encoder.vocabulary().size(), 1, config.steps());
    return new DynamicEvaluation(network, config.dynamicRate()).nats(text);
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, GenerateKeys.KEYS.texts(config), provenance)
        .with(VOCABULARY, encoder.vocabulary())
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static GenerateModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    GenerateConfig config = GenerateKeys.config(entries.config());
    Vocabulary vocabulary = entries.get(VOCABULARY, Vocabulary.class);
    return new GenerateModel(
        config,
        new TextEncoder(config.tokenizer(), vocabulary),
        bundle.network(),
        entries.provenance());
  }
}
