package org.carrousel.recipes.run;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.attention.AttentionScore;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Setting;

/** The key of a decoder's attention. */
public final class AttentionKey {
  private static final String NONE = "none";

  private AttentionKey() {}

  /**
   * The key.
   *
   * @param get takes the attention out of a configuration
   * @param with puts another one in
   */
  public static <C> Key<C> of(
      Function<C, Optional<AttentionScore>> get, BiFunction<C, Optional<AttentionScore>, C> with) {
    return new Key<>(
        "attention",
        "none, multiplicative or additive",
        (c, setting) -> with.apply(c, score(setting)),
        c -> get.apply(c).map(Setting::name).orElse(NONE));
  }

  private static Optional<AttentionScore> score(Setting setting) {
    return setting.text().equals(NONE)
        ? Optional.empty()
        : Optional.of(setting.oneOf(AttentionScore.class));
  }
}
