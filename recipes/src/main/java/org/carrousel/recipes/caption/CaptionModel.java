package org.carrousel.recipes.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.architecture.ImageCaptioner;
import org.carrousel.architecture.StepwiseDecoder;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.decode.BeamSearch;
import org.carrousel.decode.Hypothesis;
import org.carrousel.error.BadInputException;
import org.carrousel.image.ImageSize;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.series.CsvWriter;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained captioning: finds captions for images.
 *
 * <p>The network maps images {@code [batch, 3, height, width]} and the numbers of the words so far
 * {@code [batch, 1, time]} to the probabilities of the next word {@code [batch, words, time]}.
 */
public final class CaptionModel
    extends TrainedModel<CaptionConfig, List<CaptionedImage>, List<CaptionPrediction>> {
  private static final int BATCH = 64;

  private final CaptionEncoder encoder;
  private final ImageSize size;

  CaptionModel(TrainedNetwork<CaptionConfig> trained, CaptionEncoder encoder, ImageSize size) {
    super(Caption.RECIPE, trained);
    this.encoder = encoder;
    this.size = size;
  }

  /** The size of its images. */
  public ImageSize size() {
    return size;
  }

  CaptionEncoder encoder() {
    return encoder;
  }

  /**
   * Finds the best captions of images, as many of each as the configuration says, the best first.
   *
   * @throws BadInputException if an image has another size than those of the training, and the
   *     configuration does not scale images
   */
  @Override
  public List<CaptionPrediction> predict(List<CaptionedImage> images) {
    List<CaptionedImage> scaled =
        config().scaleTo() == 0
            ? images
            : images.stream().map(image -> image.scaled(size.width(), size.height())).toList();
    scaled.forEach(image -> size.require(image.place(), image.image()));
    return captions(scaled).stream()
        .flatMap(captions -> captions.stream().limit(config().search().best()))
        .toList();
  }

  /** The best caption of each image. */
  List<String> best(List<CaptionedImage> images) {
    return captions(images).stream().map(captions -> captions.get(0).caption()).toList();
  }

  /** All captions of the beam of each image, the best first. */
  private List<List<CaptionPrediction>> captions(List<CaptionedImage> images) {
    BeamSearch search =
        BeamSearch.greedy(config().search().maximalLength() + 1, encoder.end())
            .width(config().search().beam());
    List<List<CaptionPrediction>> captions = new ArrayList<>();
    for (int from = 0; from < images.size(); from += BATCH) {
      List<CaptionedImage> some = images.subList(from, Math.min(images.size(), from + BATCH));
      StepwiseDecoder decoder =
          new StepwiseDecoder(network(), encoder.images(some), null, encoder.start());
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
   * Attention weights of the places of an image, row by row, for each word of a caption and its
   * end, [word][place].
   */
  double[][] attention(CaptionedImage image, String caption) {
    CaptionedImage said =
        new CaptionedImage(image.name(), image.image(), List.of(caption), image.place());
    MultiDataSet batch = encoder.examples(List.of(said), 0).batch(new int[] {0});
    return StepwiseDecoder.attention(network(), batch.getFeatures());
  }

  /** Number of rows of these places. */
  int placeRows() {
    return new ImageCaptioner(size.height(), size.width(), encoder.vocabulary().size())
        .placeRows(config().network());
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        config().scaleTo() == 0 ? "images of %s pixels".formatted(size) : "images of any size",
        "captions of each image, at most %d".formatted(config().search().best()));
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("encoder", encoder).with("size", size);
  }

  /** Reads an image, or all images of a folder in the order of their names. */
  @Override
  public List<CaptionedImage> read(Path input) {
    return ImageFiles.read(input);
  }

  @Override
  public String csv(List<CaptionPrediction> predictions) {
    CsvWriter csv = CsvWriter.of("name", "rank", "caption", "log_probability", "complete");
    for (CaptionPrediction of : predictions) {
      csv.row(of.name(), of.rank(), of.caption(), of.logProbability(), of.complete());
    }
    return csv.toString();
  }

  @Override
  protected CaptionModel withNetwork(TrainedNetwork<CaptionConfig> trained) {
    return new CaptionModel(trained, encoder, size);
  }
}
