package org.carrousel.recipes.caption;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.architecture.ImageCaptioner;
import org.carrousel.architecture.StepwiseDecoder;
import org.carrousel.bundle.Bundle;
import org.carrousel.decode.BeamSearch;
import org.carrousel.decode.Hypothesis;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained captioning: finds captions for pictures, and is saved in one bundle.
 *
 * <p>The network maps pictures {@code [batch, 3, height, width]} and the numbers of the words so
 * far {@code [batch, 1, time]} to the probabilities of the next one {@code [batch, words, time]}.
 */
public final class CaptionModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "caption";

  private static final int IMAGES_AT_ONCE = 64;

  private final CaptionConfig config;
  private final CaptionEncoder encoder;
  private final ImageSize size;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  CaptionModel(
      CaptionConfig config,
      CaptionEncoder encoder,
      ImageSize size,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.encoder = encoder;
    this.size = size;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public CaptionConfig config() {
    return config;
  }

  /** The size of its pictures. */
  public ImageSize size() {
    return size;
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  CaptionEncoder encoder() {
    return encoder;
  }

  /**
   * The best captions of pictures, of each as many as the configuration says, the best first.
   *
   * @throws BadInputException if a picture has another size than those of training, and the model
   *     was not asked to scale pictures
   */
  public List<CaptionPrediction> predict(List<CaptionedImage> images) {
    List<CaptionedImage> scaled =
        config.scaleTo().isEmpty()
            ? images
            : images.stream().map(image -> image.scaled(size.width(), size.height())).toList();
    size.require(scaled);
    return captions(scaled).stream()
        .flatMap(captions -> captions.stream().limit(config.decoding().best()))
        .toList();
  }

  /** All captions of the beam of each picture, the best first. */
  List<List<CaptionPrediction>> captions(List<CaptionedImage> images) {
    BeamSearch search =
        BeamSearch.greedy(config.decoding().maximalLength() + 1, encoder.end())
            .width(config.decoding().beam());
    List<List<CaptionPrediction>> captions = new ArrayList<>();
    for (int from = 0; from < images.size(); from += IMAGES_AT_ONCE) {
      List<CaptionedImage> some =
          images.subList(from, Math.min(images.size(), from + IMAGES_AT_ONCE));
      StepwiseDecoder decoder =
          new StepwiseDecoder(network, encoder.pictures(some), null, encoder.start());
      List<List<Hypothesis>> found = search.search(decoder);
      for (int image = 0; image < some.size(); image++) {
        captions.add(predictions(some.get(image).name(), found.get(image)));
      }
    }
    return captions;
  }

  private List<CaptionPrediction> predictions(String name, List<Hypothesis> hypotheses) {
    return IntStream.range(0, hypotheses.size())
        .mapToObj(
            rank -> {
              Hypothesis hypothesis = hypotheses.get(rank);
              return new CaptionPrediction(
                  name,
                  rank + 1,
                  encoder.text(hypothesis.tokens()),
                  hypothesis.logProbability(),
                  hypothesis.complete());
            })
        .toList();
  }

  /**
   * What a network with attention looked at: the shares of a picture's places, row by row, for each
   * word of a caption and its end, [word][place].
   */
  double[][] attention(CaptionedImage image, String caption) {
    CaptionedImage said =
        new CaptionedImage(image.name(), image.image(), List.of(caption), image.place());
    MultiDataSet batch = encoder.examples(List.of(said), 0).batch(new int[] {0});
    return StepwiseDecoder.attention(network, batch.getFeatures());
  }

  /** Rows of these places. */
  int placeRows() {
    return new ImageCaptioner(size.height(), size.width(), encoder.vocabulary().size())
        .placeRows(config.network());
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries.of(RECIPE, CaptionKeys.KEYS.texts(config), provenance)
        .with("encoder", encoder)
        .with("size", size)
        .write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static CaptionModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    return new CaptionModel(
        CaptionKeys.config(entries.config()),
        entries.get("encoder", CaptionEncoder.class),
        entries.get("size", ImageSize.class),
        bundle.network(),
        entries.provenance());
  }
}
