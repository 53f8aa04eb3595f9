package org.carrousel.recipes.translate;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.EncoderDecoder;
import org.carrousel.architecture.StepwiseDecoder;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.decode.TranslationSearch;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.series.CsvWriter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Trained translation model.
 *
 * <p>The network is an {@link EncoderDecoder}: {@code [batch, 1, source time]} and {@code [batch,
 * 1, time]} to {@code [batch, target tokens, time]}.
 */
public final class TranslateModel
    extends TrainedModel<TranslateConfig, Dataset<SentencePair>, List<SourceTranslations>> {
  private static final Logger LOG = LoggerFactory.getLogger(TranslateModel.class);

  private final PairEncoder encoder;

  TranslateModel(TrainedNetwork<TranslateConfig> trained, PairEncoder encoder) {
    super(Translate.RECIPE, trained);
    this.encoder = encoder;
  }

  PairEncoder encoder() {
    return encoder;
  }

  /**
   * Translates sources, each into at most as many translations as the key {@code n-best}, best
   * first.
   *
   * @param sources see {@link Translate#sources}; targets are ignored
   * @throws BadInputException if a source has no tokens
   */
  @Override
  public List<SourceTranslations> predict(Dataset<SentencePair> sources) {
    return predict(sources, List.of(this), config().decoding());
  }

  /**
   * Translates sources with an ensemble: the probability of a token is the mean over the models.
   *
   * @param models at least one, all trained on the same training part
   * @param decoding options of the search
   * @throws BadInputException if models have different vocabularies, or a source has no tokens
   */
  public static List<SourceTranslations> predict(
      Dataset<SentencePair> sources, List<TranslateModel> models, TranslationSearch decoding) {
    PairEncoder encoder = models.get(0).encoder;
    for (TranslateModel model : models) {
      if (!model.encoder.equals(encoder)) {
        throw new BadInputException(
            "an ensemble of models with different vocabularies or tokens",
            "models of one training part that differ in the network alone",
            "train them in one job, with the key seeds");
      }
    }
    List<List<Translation>> translations =
        Translator.of(models).translate(sources.examples(), decoding);
    List<SourceTranslations> results = new ArrayList<>();
    for (int number = 0; number < translations.size(); number++) {
      SentencePair source = sources.examples().get(number);
      long unknown = encoder.unknown(source);
      if (unknown > 0) {
        LOG.warn("{}: {} tokens that the training part does not have", source.place(), unknown);
      }
      results.add(
          new SourceTranslations(
              source.source(),
              translations.get(number).stream().limit(decoding.best()).toList(),
              unknown));
    }
    return results;
  }

  /**
   * Returns the attention weights for each token of a translation and the end token:
   * [target][source], each row sums to 1.
   */
  double[][] attention(SentencePair source, List<String> translation) {
    return StepwiseDecoder.attention(
        network(), encoder.given(source, translation).batch(new int[] {0}).getFeatures());
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        "source texts, cut into " + config().texts().sourceTokens().label(),
        "the best %d of the translations of each source".formatted(config().decoding().best()));
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoder", encoder);
  }

  @Override
  public Dataset<SentencePair> read(Path input) {
    Dataset<SentencePair> sources = PairReader.sources(input);
    sources.notes().forEach(LOG::warn);
    return sources;
  }

  /** Applies the beam first, because it limits the number of translations. */
  @Override
  protected TranslateConfig configBefore(Map<String, Setting> settings) {
    Setting beam = settings.get("beam");
    return beam == null ? config() : config().beam(beam.integer(1));
  }

  @Override
  protected TranslateModel withNetwork(TrainedNetwork<TranslateConfig> trained) {
    return new TranslateModel(trained, encoder);
  }

  @Override
  public String csv(List<SourceTranslations> predictions) {
    CsvWriter csv = CsvWriter.of("source", "rank", "translation", "score", "complete", "unknown");
    for (SourceTranslations of : predictions) {
      int rank = 1;
      for (Translation best : of.translations()) {
        csv.row(of.source(), rank++, best.text(), best.score(), best.complete(), of.unknown());
      }
    }
    return csv.toString();
  }
}
