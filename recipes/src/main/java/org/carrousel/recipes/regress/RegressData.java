package org.carrousel.recipes.regress;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.sequence.PartShares;

/**
 * Sequences and their numbers, with a test part of their own or without.
 *
 * @param training all but the test part
 * @param test empty if it is to be held out
 */
public record RegressData(MeasuredFile training, Optional<MeasuredFile> test) {
  /** Where they came from. */
  DataSource source() {
    int count = training.sequences().size();
    if (test.isEmpty()) {
      return new DataSource(training.name(), training.sha256(), count);
    }
    String both = training.sha256() + " " + test.get().sha256();
    return new DataSource(
        training.name(),
        Sha256.of(both.getBytes(StandardCharsets.UTF_8)),
        count + test.get().sequences().size());
  }

  /** The data in a few words. */
  public String description() {
    return test.isEmpty()
        ? "%d sequences of %s".formatted(training.sequences().size(), training.name())
        : "%d training and %d test sequences of %s"
            .formatted(training.sequences().size(), test.get().sequences().size(), training.name());
  }

  /** Cuts into the parts of a training, entity by entity. */
  RegressParts parts(PartShares shares) {
    PartShares.Parts<MeasuredSequence> split =
        test.map(file -> new PartShares.Parts<>(training.sequences(), file.sequences()))
            .orElseGet(() -> hold(training.sequences(), shares.test()));
    if (split.held().isEmpty()) {
      throw new BadInputException(
          training.name() + ": no test part",
          "sequences to measure the model by",
          "raise the share test of the key split, or name a file with the key test-data");
    }
    PartShares.Parts<MeasuredSequence> rest = hold(split.kept(), shares.validation());
    return new RegressParts(rest.kept(), rest.held(), split.held());
  }

  /** A file has a name once, and all names are of one kind. */
  private static PartShares.Parts<MeasuredSequence> hold(
      List<MeasuredSequence> sequences, double share) {
    return PartShares.hold(sequences, MeasuredSequence::name, sequence -> "", share);
  }
}
