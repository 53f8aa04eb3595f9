package org.carrousel.recipes.translate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.carrousel.batch.Shuffle;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.HeldOut;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.recipes.data.SplitFractions;

/** Random split of pairs by their sources: all targets of a source are in the same part. */
final class PairSplit {
  /** Fixed seed, so that runs with different seeds have the same split. */
  private static final long SEED = 20260101;

  private PairSplit() {}

  /** Splits the data. The test part has each source once, with all its targets. */
  static DataSplit<SentencePair> of(Dataset<SentencePair> data, SplitFractions shares) {
    Map<String, List<SentencePair>> bySource = new LinkedHashMap<>();
    data.examples()
        .forEach(p -> bySource.computeIfAbsent(p.source(), s -> new ArrayList<>()).add(p));
    List<String> sources = List.copyOf(bySource.keySet());
    int[] order = Shuffle.order(sources.size(), SEED, 0);
    Map<String, Integer> places = new HashMap<>();
    for (int place = 0; place < order.length; place++) {
      places.put(sources.get(order[place]), place);
    }
    DataSplit<SentencePair> parts =
        data.withExamples(bySource.values().stream().flatMap(List::stream).toList())
            .split(shares, (pairs, share) -> hold(pairs, share, places));
    return new DataSplit<>(parts.train(), parts.validation(), SentencePair.bySource(parts.test()));
  }

  /** Holds out the first sources in a random order; at least one source is not held out. */
  private static HeldOut<SentencePair> hold(
      List<SentencePair> pairs, double share, Map<String, Integer> places) {
    List<String> sources =
        pairs.stream()
            .map(SentencePair::source)
            .distinct()
            .sorted(Comparator.comparing(places::get))
            .toList();
    int count = Math.min(sources.size() - 1, (int) Math.round(share * sources.size()));
    Set<String> held = Set.copyOf(sources.subList(0, count));
    return HeldOut.of(pairs, pair -> held.contains(pair.source()));
  }
}
