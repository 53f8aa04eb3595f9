package org.carrousel.recipes.caption;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.architecture.ImageCaptioner;
import org.carrousel.backend.Backend;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The caption recipe: a sentence for a picture, beside its baselines.
 *
 * <p>Network: {@code [batch, 3, height, width]} → convolutions → one vector, the first state of
 * LSTM layers that read the words {@code [batch, 1, time]} → softmax {@code [batch, words, time]}
 * (Vinyals et al. 2014). Trained on the true words so far; captions are found by beam search.
 *
 * <pre>{@code
 * var config = CaptionConfig.defaults().scaleTo(Optional.of(64));
 * var run = Caption.of(config).train(KarpathyFile.read(Path.of("dataset_flickr8k.json"), config));
 * run.report().print();
 * run.model().save(Path.of("flickr8k.carrousel"));
 * }</pre>
 */
public final class Caption {
  private final CaptionConfig config;
  private final Checkpoints checkpoints;

  private Caption(CaptionConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A captioning as configured. */
  public static Caption of(CaptionConfig config) {
    return new Caption(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Caption checkpoints(Path folder) {
    return new Caption(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Caption resume(Path folder) {
    return new Caption(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if a part lacks pictures or captions, or pictures differ in size
   */
  public CaptionRun train(CaptionData data) {
    Backend.start();
    require(data.train(), data, "training");
    require(data.test(), data, "test");
    ImageSize size = ImageSize.of(data.train().get(0));
    List.of(data.train(), data.validation(), data.test(), data.seen()).forEach(size::require);
    CaptionEncoder encoder =
        CaptionEncoder.fit(config.tokenizer(), config.minimalCount(), data.train());
    SequenceExamples train = encoder.examples(data.train(), config.network().wordDropout());
    SequenceExamples validation = encoder.examples(data.validation(), 0);
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(CaptionKeys.KEYS.texts(config), data.source());
    kept.start(seeds);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(encoder, size, seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = data.source().provenance(seed);
      CaptionModel model = new CaptionModel(config, encoder, size, network, provenance);
      SeedRun run = SeedRun.of(seed, training, model, data);
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new CaptionRun(config, data, runs, CaptionBaselines.measured(encoder, data));
  }

  private static void require(List<CaptionedImage> part, CaptionData data, String name) {
    if (part.isEmpty()) {
      throw new BadInputException(
          data.source().name() + ": no " + name + " pictures",
          "pictures to train with and to measure the model by",
          "check the file's splits: train, val, test");
    }
  }

  private ComputationGraph network(CaptionEncoder encoder, ImageSize size, long seed) {
    return NetworkInitializer.of(
        new ImageCaptioner(size.height(), size.width(), encoder.vocabulary().size())
            .configuration(config.network(), DataType.FLOAT, seed),
        config.training());
  }
}
