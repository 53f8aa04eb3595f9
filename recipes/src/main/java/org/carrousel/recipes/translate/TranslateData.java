package org.carrousel.recipes.translate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.carrousel.batch.Shuffle;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.run.DataSource;

/**
 * Pairs, with validation and test parts of their own or without.
 *
 * @param training all that has no part of its own
 * @param validation empty if it is to be held out
 * @param test empty if it is to be held out
 */
public record TranslateData(
    PairFile training, Optional<PairFile> validation, Optional<PairFile> test) {
  /** The same for every run, so that its seeds differ in the network alone. */
  private static final long SEED = 20260101;

  /** Pairs without parts. */
  public static TranslateData of(PairFile all) {
    return new TranslateData(all, Optional.empty(), Optional.empty());
  }

  private Stream<PairFile> files() {
    return Stream.of(Optional.of(training), validation, test).flatMap(Optional::stream);
  }

  /** Where they came from. */
  DataSource source() {
    List<PairFile> files = files().toList();
    int rows = files.stream().mapToInt(file -> file.pairs().size()).sum();
    String all = String.join(" ", files.stream().map(PairFile::sha256).toList());
    String sha256 = files.size() == 1 ? all : Sha256.of(all.getBytes(StandardCharsets.UTF_8));
    return new DataSource(training.name(), sha256, rows);
  }

  /** What the user should be told of the files. */
  List<String> notes() {
    return files().flatMap(file -> file.notes().stream()).toList();
  }

  /** The data in a few words. */
  public String description() {
    return "%d pairs of %s".formatted(source().rows(), training.name());
  }

  /**
   * Training, validation and test part. What is held out is drawn at random by sources: all targets
   * of a source are in one part.
   */
  TranslateParts parts(PairShares shares) {
    Map<String, List<SentencePair>> bySource = new LinkedHashMap<>();
    training
        .pairs()
        .forEach(p -> bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
    List<List<SentencePair>> groups = List.copyOf(bySource.values());
    int forTest = test.isPresent() ? 0 : shares.held(shares.test(), groups.size());
    int forValidation =
        validation.isPresent() ? 0 : shares.held(shares.validation(), groups.size() - forTest);
    int[] order = Shuffle.order(groups.size(), SEED, 0);
    String[] part = new String[groups.size()];
    for (int place = 0; place < order.length; place++) {
      part[order[place]] =
          place < forTest ? "test" : place < forTest + forValidation ? "validation" : "train";
    }
    Map<String, List<SentencePair>> held = new LinkedHashMap<>();
    for (int group = 0; group < part.length; group++) {
      held.computeIfAbsent(part[group], name -> new ArrayList<>()).addAll(groups.get(group));
    }
    return new TranslateParts(
        held.get("train"),
        validation.map(PairFile::pairs).orElse(held.getOrDefault("validation", List.of())),
        merged(test.map(PairFile::pairs).orElse(held.getOrDefault("test", List.of()))));
  }

  /** Each source once: it is translated once, and any of its targets is right. */
  private static List<SentencePair> merged(List<SentencePair> pairs) {
    return new PairFile("", "", pairs, List.of()).bySource().pairs();
  }
}
