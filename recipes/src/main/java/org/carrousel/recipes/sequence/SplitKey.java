package org.carrousel.recipes.sequence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Setting;

/** The key {@code split: {validation, test}} of recipes that hold out whole sequences. */
public final class SplitKey {
  private static final double MOST = .999;

  private SplitKey() {}

  /**
   * The key.
   *
   * @param meaning for the list of keys
   * @param get takes the shares out of a configuration
   * @param with puts others in
   */
  public static <C> Key<C> of(
      String meaning, Function<C, PartShares> get, BiFunction<C, PartShares, C> with) {
    return new Key<>(
        "split",
        meaning,
        (c, setting) -> with.apply(c, changed(get.apply(c), setting)),
        c -> shares(get.apply(c)));
  }

  private static PartShares changed(PartShares shares, Setting setting) {
    Map<String, Setting> group = setting.group(List.of("validation", "test"));
    Setting validation = group.get("validation");
    Setting test = group.get("test");
    return new PartShares(
        validation == null ? shares.validation() : validation.number(0, MOST),
        test == null ? shares.test() : test.number(0, MOST));
  }

  /** In a fixed order: checkpoints are compared by their configuration as text. */
  private static Map<String, Object> shares(PartShares split) {
    Map<String, Object> shares = new LinkedHashMap<>();
    shares.put("validation", String.valueOf(split.validation()));
    shares.put("test", String.valueOf(split.test()));
    return shares;
  }
}
