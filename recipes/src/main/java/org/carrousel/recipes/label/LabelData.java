package org.carrousel.recipes.label;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.recipes.sequence.PartShares.Parts;

/**
 * Labelled sequences, with a validation and a test part of their own or without.
 *
 * @param training all but the other two
 * @param validation empty if it is to be held out
 * @param test empty if it is to be held out
 */
public record LabelData(StepFile training, Optional<StepFile> validation, Optional<StepFile> test) {
  /** Sequences of which the validation and the test part are to be held out. */
  public LabelData(StepFile training) {
    this(training, Optional.empty(), Optional.empty());
  }

  private Stream<StepFile> files() {
    return Stream.of(Optional.of(training), validation, test).flatMap(Optional::stream);
  }

  /** Where they came from. */
  DataSource source() {
    int count = files().mapToInt(file -> file.sequences().size()).sum();
    List<String> digests = files().map(StepFile::sha256).distinct().toList();
    String digest =
        digests.size() == 1
            ? digests.get(0)
            : Sha256.of(String.join(" ", digests).getBytes(StandardCharsets.UTF_8));
    return new DataSource(training.name(), digest, count);
  }

  /** What the user should be told of the files. */
  List<String> notes() {
    return files().flatMap(file -> file.notes().stream()).distinct().toList();
  }

  /** The data in a few words. */
  public String description() {
    List<String> names = new ArrayList<>(List.of("training"));
    validation.ifPresent(file -> names.add("validation"));
    test.ifPresent(file -> names.add("test"));
    List<StepFile> files = files().toList();
    return files.size() == 1
        ? "%d sequences of %s".formatted(training.sequences().size(), training.name())
        : names.stream()
            .map(name -> "%d %s".formatted(files.get(names.indexOf(name)).sequences().size(), name))
            .collect(Collectors.joining(", ", "", " sequences of " + training.name()));
  }

  /** Cuts into the parts of a training; a sequence is in one of them, whole. */
  LabelParts parts(PartShares shares) {
    Parts<StepSequence> split =
        test.map(file -> new Parts<>(training.sequences(), file.sequences()))
            .orElseGet(() -> held(training.sequences(), shares.test()));
    if (split.held().isEmpty()) {
      throw new BadInputException(
          training.name() + ": no test part",
          "sequences to measure the model by",
          "raise the share test of the key split, or name a file with the key test-data");
    }
    Parts<StepSequence> rest =
        validation
            .map(file -> new Parts<>(split.kept(), file.sequences()))
            .orElseGet(() -> held(split.kept(), shares.validation()));
    return new LabelParts(rest.kept(), rest.held(), split.held());
  }

  private static Parts<StepSequence> held(List<StepSequence> sequences, double share) {
    return PartShares.hold(sequences, StepSequence::name, sequence -> "", share);
  }
}
