package org.carrousel.recipes.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.carrousel.batch.Shuffle;
import org.carrousel.config.Key;
import org.carrousel.config.Ranges;
import org.carrousel.config.Withers;

/**
 * Shares of the examples that are held out where the data have no parts of their own.
 *
 * @param validation share of what is not test, to choose the best epoch by; 0 for none
 * @param test share of all
 */
@Withers
public record SplitFractions(
    @Key(value = "validation", meaning = "share held out for validation", min = 0, max = 0.999)
        double validation,
    @Key(value = "test", meaning = "share held out for testing", min = 0, max = 0.999) double test)
    implements SplitFractionsBuilder.With {
  /** One seed for all runs, so that seeds differ in the network alone. */
  private static final long SEED = 20260101;

  /** Checks the ranges. */
  public SplitFractions {
    Ranges.require(SplitFractions.class, validation, test);
  }

  /**
   * Holds out a share of the entities of every class, at most all but one of them. What belongs to
   * one entity stays together.
   *
   * @param entity what a sequence belongs to
   * @param label the class of an entity, that of its first sequence
   * @param share 0 to 1
   */
  public static <T> HeldOut<T> hold(
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
    return HeldOut.of(sequences, sequence -> held.contains(entity.apply(sequence)));
  }
}
