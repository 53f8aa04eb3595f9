package org.carrousel.recipes.caption;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.architecture.ImageCaptioner;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.image.ImageSize;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.corpora.Scenes;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.recipes.data.DataSource;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HoldOutRule;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Captioned images, split and encoded.
 *
 * @param seen further test images, with combinations that the training part has; may be empty
 */
record CaptionPreparation(
    CaptionConfig config,
    Dataset<CaptionedImage> data,
    DataSplit<CaptionedImage> parts,
    List<CaptionedImage> seen,
    CaptionEncoder encoder,
    ImageSize size)
    implements DatasetPreparation<CaptionedImage, CaptionConfig, CaptionModel, CaptionScores> {
  static CaptionPreparation of(CaptionConfig config, Dataset<CaptionedImage> given) {
    given.requireEach(image -> !image.captions().isEmpty(), CaptionedImage::place, "caption");
    int side = config.scaleTo();
    Dataset<CaptionedImage> data = side == 0 ? given : given.map(image -> image.scaled(side, side));
    DataSplit<CaptionedImage> parts =
        data.split(config.split(), HoldOutRule.by(CaptionedImage::name));
    List<CaptionedImage> seen = data.extras().getOrDefault(Scenes.SEEN, List.of());
    ImageSize size = ImageSize.of(parts.train().get(0).image());
    Stream.of(parts.train(), parts.validation(), parts.test(), seen)
        .flatMap(List::stream)
        .forEach(image -> size.require(image.place(), image.image()));
    CaptionEncoder encoder =
        CaptionEncoder.fit(config.tokenizer(), config.vocabulary(), parts.train());
    return new CaptionPreparation(config, data, parts, seen, encoder, size);
  }

  /** The origin, the images of seen combinations included. */
  @Override
  public DataSource source() {
    DataSource source = data.source();
    return new DataSource(source.name(), source.sha256(), source.rows() + seen.size());
  }

  @Override
  public SequenceExamples train() {
    return encoder.examples(parts.train(), config.network().wordDropout());
  }

  @Override
  public SequenceExamples validation() {
    return encoder.examples(parts.validation(), 0);
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new ImageCaptioner(size.height(), size.width(), encoder.vocabulary().size())
        .configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public CaptionModel model(TrainedNetwork<CaptionConfig> trained) {
    return new CaptionModel(trained, encoder, size);
  }

  @Override
  public CaptionScores scores(CaptionModel model) {
    return CaptionScores.of(this, model::best);
  }

  @Override
  public Map<String, CaptionScores> baselines() {
    return CaptionBaselines.measured(this);
  }

  /** Losses of a word; the end counts as one. */
  @Override
  public TrainingResult reported(TrainingResult training) {
    return training.perUnit(
        encoder.captions(parts.train()),
        encoder.captions(parts.validation()),
        words -> words.size() + 1);
  }

  @Override
  public RunReport report(Results<CaptionConfig, CaptionModel, CaptionScores> results) {
    return new CaptionReport(this, results);
  }
}
