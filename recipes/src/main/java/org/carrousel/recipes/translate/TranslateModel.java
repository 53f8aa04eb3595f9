package org.carrousel.recipes.translate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.architecture.StepwiseDecoder;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained translation: translates sources, and is saved in one bundle.
 *
 * <p>The network is an {@link EncoderDecoder}: {@code [batch, 1, source time]} and {@code [batch,
 * 1, time]} to {@code [batch, target tokens, time]}.
 */
public final class TranslateModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "translate";

  private final TranslateConfig config;
  private final PairEncoder encoder;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  TranslateModel(
      TranslateConfig config,
      PairEncoder encoder,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoder = encoder;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public TranslateConfig config() {
    return config;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  PairEncoder encoder() {
    return encoder;
  }

  /**
   * Translates sources, each into at most as many translations as {@code n-best} says, the best
   * first.
   *
   * @throws BadInputException if a source has no token
   */
  public List<SourceTranslations> translate(PairFile sources) {
    return translate(sources, List.of(this), config.decoding());
  }

  /**
   * Translates sources with several models as one: the probability of a token is the mean of
   * theirs.
   *
   * @param models at least one, all trained on the same training part
   * @param decoding how to search
   * @throws BadInputException if models have other vocabularies, or a source has no token
   */
  public static List<SourceTranslations> translate(
      PairFile sources, List<TranslateModel> models, DecodingOptions decoding) {
    PairEncoder encoder = models.get(0).encoder;
    for (TranslateModel model : models) {
      if (!model.encoder.equals(encoder)) {
        throw new BadInputException(
            "an ensemble of models with different vocabularies or tokens",
            "models of one training part that differ in the network alone",
            "train them in one job, with the key seeds");
      }
    }
    List<ComputationGraph> networks = models.stream().map(TranslateModel::network).toList();
    List<List<Translation>> translations =
        new Translator(networks, encoder).translate(sources.pairs(), decoding);
    List<SourceTranslations> results = new ArrayList<>();
    for (int number = 0; number < translations.size(); number++) {
      SentencePair source = sources.pairs().get(number);
      List<Translation> best = translations.get(number).stream().limit(decoding.best()).toList();
      results.add(
          new SourceTranslations(source.source(), source.place(), best, encoder.unknown(source)));
    }
    return results;
  }

  /**
   * What the network looked at: the shares of the source's tokens for each token of a translation
   * and its end, [target][source].
   */
  double[][] attention(SentencePair source, int[] written) {
    SequenceExamples pair =
        new SequenceExamples(
            List.of(
                numbers(encoder.encodedSource(source), encoder.source().size()),
                numbers(encoder.given(written), encoder.target().size())),
            List.of());
    MultiDataSet batch = pair.batch(new int[] {0});
    return StepwiseDecoder.attention(network, batch.getFeatures());
  }

  private static TokenSequences numbers(int[] tokens, int count) {
    return new TokenSequences(new int[][] {tokens}, count, Form.NUMBERS);
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, TranslateKeys.KEYS.texts(config), provenance)
        .with("encoder", encoder)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static TranslateModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new TranslateModel(
        TranslateKeys.config(entries.config()),
        entries.get("encoder", PairEncoder.class),
        bundle.network(),
        entries.provenance());
  }
}
