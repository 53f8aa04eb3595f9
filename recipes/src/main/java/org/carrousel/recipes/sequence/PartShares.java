package org.carrousel.recipes.sequence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.carrousel.batch.Shuffle;
import org.carrousel.error.BadInputException;

/**
 * The shares of the sequences that are held out, at random.
 *
 * @param validation of what is not test, to choose the best epoch by; 0 for none
 * @param test of all, unless the data have a test part of their own
 */
public record PartShares(double validation, double test) {
  /** The same for every run, so that its seeds differ in the network alone. */
  private static final long SEED = 20260101;

  /** Checks the ranges. */
  public PartShares {
    if (!(validation >= 0 && validation < 1 && test >= 0 && test < 1)) {
      throw new BadInputException(
          "split: validation %s, test %s".formatted(validation, test),
          "shares from 0 to below 1",
          "correct the key split");
    }
  }

  /** Two parts of some sequences, each in their order. */
  public record Parts<T>(List<T> kept, List<T> held) {}

  /**
   * Holds out a share of the entities of every class, at most all but one of them. What belongs to
   * one entity stays together.
   *
   * @param entity what a sequence belongs to
   * @param label the class of an entity, that of its first sequence
   * @param share 0 to 1
   */
  public static <T> Parts<T> hold(
      List<T> sequences, Function<T, ?> entity, Function<T, ?> label, double share) {
    Map<Object, Object> classes = new LinkedHashMap<>();
    sequences.forEach(s -> classes.putIfAbsent(entity.apply(s), label.apply(s)));
    Map<Object, List<Object>> byClass = new LinkedHashMap<>();
    classes.forEach((name, of) -> byClass.computeIfAbsent(of, key -> new ArrayList<>()).add(name));
    Set<Object> held = new LinkedHashSet<>();
    for (List<Object> entities : byClass.values()) {
      int count = Math.min(entities.size() - 1, (int) Math.round(share * entities.size()));
      int[] order = Shuffle.order(entities.size(), SEED, 0);
      for (int i = 0; i < count; i++) {
        held.add(entities.get(order[i]));
      }
    }
    List<T> kept = new ArrayList<>();
    List<T> out = new ArrayList<>();
    sequences.forEach(s -> (held.contains(entity.apply(s)) ? out : kept).add(s));
    return new Parts<>(kept, out);
  }
}
