package org.carrousel.recipes.classify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.recipes.sequence.PartShares;

/**
 * Labelled sequences, with a test part of their own or without.
 *
 * @param training all but the test part
 * @param test empty if it is to be held out
 */
public record ClassifyData(SequenceFile training, Optional<SequenceFile> test) {
  /** Where they came from. */
  DataSource source() {
    if (test.isEmpty()) {
      int count = training.sequences().size();
      return new DataSource(training.name(), training.sha256(), count);
    }
    String both = training.sha256() + " " + test.get().sha256();
    return new DataSource(
        training.name(),
        Sha256.of(both.getBytes(StandardCharsets.UTF_8)),
        training.sequences().size() + test.get().sequences().size());
  }

  /** What the user should be told of the files. */
  List<String> notes() {
    List<String> notes = new ArrayList<>(training.notes());
    test.ifPresent(file -> notes.addAll(file.notes()));
    return notes;
  }

  /** The data in a few words. */
  public String description() {
    return test.isEmpty()
        ? "%d sequences of %s".formatted(training.sequences().size(), training.name())
        : "%d training and %d test sequences of %s"
            .formatted(training.sequences().size(), test.get().sequences().size(), training.name());
  }

  /** The same, examples that come twice with the same class left out of what is to be split. */
  ClassifyData distinctTexts() {
    if (test.isPresent() || !training.features().isEmpty()) {
      return this;
    }
    record Labelled(Content content, String label) {}
    Set<Labelled> seen = new HashSet<>();
    List<LabelledSequence> distinct =
        training.sequences().stream()
            .filter(s -> seen.add(new Labelled(s.content(), s.label())))
            .toList();
    int twice = training.sequences().size() - distinct.size();
    List<String> notes = new ArrayList<>(training.notes());
    if (twice > 0) {
      notes.add(twice + " texts left out that came before with the same class");
    }
    return new ClassifyData(
        new SequenceFile(training.name(), training.sha256(), distinct, training.features(), notes),
        test);
  }

  /** Cuts into the parts of a training. */
  ClassifyParts parts(PartShares shares) {
    PartShares.Parts<LabelledSequence> split =
        test.map(file -> new PartShares.Parts<>(training.sequences(), file.sequences()))
            .orElseGet(() -> hold(training.sequences(), shares.test()));
    if (split.held().isEmpty()) {
      throw new BadInputException(
          training.name() + ": no test part",
          "sequences to measure the model by",
          "raise the share test of the key split, or name a file with the key test-data");
    }
    PartShares.Parts<LabelledSequence> rest = hold(split.kept(), shares.validation());
    return new ClassifyParts(rest.kept(), rest.held(), split.held());
  }

  /** Class by class; what belongs to one group is of the classes of all of its sequences. */
  static PartShares.Parts<LabelledSequence> hold(List<LabelledSequence> sequences, double share) {
    IdentityHashMap<LabelledSequence, Object> groups = new IdentityHashMap<>();
    Map<Object, Set<String>> labels = new HashMap<>();
    for (LabelledSequence sequence : sequences) {
      Object group = sequence.group().isEmpty() ? (Object) groups.size() : sequence.group();
      groups.put(sequence, group);
      labels.computeIfAbsent(group, key -> new TreeSet<>()).add(sequence.label());
    }
    return PartShares.hold(sequences, groups::get, s -> labels.get(groups.get(s)), share);
  }
}
