package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;

/**
 * The shares of the recordings that are held out, all of a writer's or speaker's together, so that
 * nobody of the test part is known from training.
 *
 * @param validation of what is not test, to choose the best epoch by; 0 for none
 * @param test of all, unless the data have a test part of their own
 */
public record SourceShares(double validation, double test) {
  /** The same for every run, so that its seeds differ in the network alone. */
  private static final long SEED = 20260101;

  /** Checks the ranges. */
  public SourceShares {
    if (!(validation >= 0 && validation < 1 && test >= 0 && test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares from 0 to below 1",
          "correct the key split");
    }
  }

  /** Cuts recordings into parts; single characters and longer texts by these shares each. */
  TranscribeData parts(String name, String sha256, List<Recording> all, List<String> notes) {
    Set<String> testSources = held(all, test);
    List<Recording> rest = all.stream().filter(r -> !testSources.contains(r.source())).toList();
    Set<String> validationSources = held(rest, validation);
    List<Recording> train =
        rest.stream().filter(r -> !validationSources.contains(r.source())).toList();
    return new TranscribeData(
        name,
        sha256,
        train,
        rest.stream().filter(r -> validationSources.contains(r.source())).toList(),
        all.stream().filter(r -> testSources.contains(r.source())).toList(),
        List.of(),
        notes);
  }

  private static Set<String> held(List<Recording> all, double share) {
    Set<String> sources = new HashSet<>();
    for (boolean character : new boolean[] {true, false}) {
      List<Recording> kind = all.stream().filter(r -> r.character() == character).toList();
      sources.addAll(ofKind(kind, share));
    }
    return sources;
  }

  /** Sources in random order, each that still fits into the share. */
  private static Set<String> ofKind(List<Recording> recordings, double share) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    recordings.forEach(r -> counts.merge(r.source(), 1, Integer::sum));
    List<String> sources = new ArrayList<>(counts.keySet());
    double room = share * recordings.size();
    Set<String> held = new HashSet<>();
    for (int place : Shuffle.order(sources.size(), SEED, 0)) {
      int count = counts.get(sources.get(place));
      boolean lastLeft = held.size() == sources.size() - 1;
      if (count <= room && !lastLeft) {
        held.add(sources.get(place));
        room -= count;
      }
    }
    return held;
  }
}
