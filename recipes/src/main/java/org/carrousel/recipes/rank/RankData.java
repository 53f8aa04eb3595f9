package org.carrousel.recipes.rank;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.run.DataSource;

/**
 * Labelled pairs, with parts of their own or without.
 *
 * @param training all but the other parts
 * @param validation empty if it is to be held out
 * @param test empty if it is to be held out
 * @param vectors of words; empty if they are to be trained
 */
public record RankData(
    PairFile training,
    Optional<PairFile> validation,
    Optional<PairFile> test,
    Optional<WordTable> vectors) {
  private List<PairFile> files() {
    return Stream.of(Optional.of(training), validation, test).flatMap(Optional::stream).toList();
  }

  /** Where they came from. */
  DataSource source() {
    List<String> digests =
        Stream.concat(
                files().stream().map(PairFile::sha256), vectors.stream().map(WordTable::sha256))
            .toList();
    String all = String.join(" ", digests);
    return new DataSource(
        training.name(),
        digests.size() == 1 ? all : Sha256.of(all.getBytes(StandardCharsets.UTF_8)),
        files().stream().mapToInt(file -> file.pairs().size()).sum());
  }

  /** The data in a few words. */
  public String description() {
    return files().stream()
        .map(file -> "%d pairs of %s".formatted(file.pairs().size(), file.name()))
        .collect(Collectors.joining(", "));
  }

  /** Cuts into the parts of a training. */
  RankParts parts(QuestionShares shares) {
    QuestionShares.Parts tested =
        test.map(file -> new QuestionShares.Parts(training.pairs(), file.pairs()))
            .orElseGet(() -> QuestionShares.hold(training.pairs(), shares.test()));
    QuestionShares.Parts validated =
        validation
            .map(file -> new QuestionShares.Parts(tested.kept(), file.pairs()))
            .orElseGet(() -> QuestionShares.hold(tested.kept(), shares.validation()));
    return new RankParts(training.name(), validated.kept(), validated.held(), tested.held());
  }
}
