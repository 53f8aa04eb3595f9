package org.carrousel.recipes.classify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.carrousel.backend.Backend;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;
import org.carrousel.recipes.run.Checkpoints;

/**
 * The classify recipe: a class for a whole sequence of numbers or a text, beside its baselines.
 *
 * <p>Network: {@code [batch, features or tokens, time]} → LSTM layers, one way or bidirectional
 * (Graves and Schmidhuber 2005) → hidden states pooled over time → softmax {@code [batch,
 * classes]}. Sequences keep their lengths; batches pad and mask.
 *
 * <pre>{@code
 * var data = SequenceFiles.read(path, ClassifyColumns.defaults().entity(List.of("machine")));
 * var run = Classify.of(ClassifyConfig.defaults()).train(new ClassifyData(data, Optional.empty()));
 * run.report().print();
 * run.model().save(Path.of("machines.carrousel"));
 * }</pre>
 */
public final class Classify {
  private final ClassifyConfig config;
  private final Checkpoints checkpoints;

  private Classify(ClassifyConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A classification as configured. */
  public static Classify of(ClassifyConfig config) {
    return new Classify(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Classify checkpoints(Path folder) {
    return new Classify(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Classify resume(Path folder) {
    return new Classify(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if the data lack classes, or have others in the test part
   */
  public ClassifyRun train(ClassifyData given) {
    Backend.start();
    ClassifyData data = given.distinctTexts();
    ClassifyParts parts = data.parts(config.split());
    List<String> classes = parts.classes();
    requirePositive(data, classes);
    Encoder encoder = Encoder.fit(config, parts.train(), data.training().features());
    data.test().ifPresent(encoder::require);
    Labels labels = new Labels(classes);
    List<SeedRun> runs =
        new ClassifyTraining(config, data.source(), parts, labels, encoder).run(checkpoints, "");
    List<VariantRun> variants = new ArrayList<>();
    for (Variant variant : config.compare()) {
      ClassifyConfig other = config.variant(variant);
      variants.add(
          new VariantRun(
              variant.name(),
              new ClassifyTraining(other, data.source(), parts, labels, encoder)
                  .run(checkpointsOfVariant(variants.size() + 1), variant.name() + ", ")));
    }
    return new ClassifyRun(
        config,
        data,
        parts,
        runs,
        variants,
        ClassifyBaselines.measured(encoder, parts, labels, config.ranking()));
  }

  private Checkpoints checkpointsOfVariant(int number) {
    return checkpoints.folder() == null
        ? Checkpoints.NONE
        : new Checkpoints(checkpoints.folder().resolve("variant-" + number), checkpoints.resume());
  }

  private void requirePositive(ClassifyData data, List<String> classes) {
    String positive = config.ranking().positive();
    if (config.ranking().asked() && !classes.contains(positive)) {
      throw new BadInputException(
          "%s: positive: %s, a class that no training sequence has"
              .formatted(data.training().name(), positive),
          "one of " + String.join(", ", classes),
          NearestName.advice(positive, classes));
    }
  }
}
