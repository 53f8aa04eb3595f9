package org.carrousel.recipes.regress;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.Loss;
import org.carrousel.architecture.Pooling;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.SplitKey;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;

/** The keys by which a job, or a bundle, says what a regression is. */
public final class RegressKeys {
  private static final double MOST = 1e30;

  /** Every key; an unset one keeps the default of {@link RegressConfig#defaults}. */
  public static final Keys<RegressConfig> KEYS =
      new Keys<>(columns())
          .and(windowAndCap())
          .and(
              TrainingKeys.architecture(
                  c -> c.network().architecture(),
                  (c, a) -> c.network(c.network().architecture(a))))
          .and(network())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          .and(TrainingKeys.training(RegressConfig::training, RegressConfig::training))
          .and(TrainingKeys.runs(RegressConfig::runs, RegressConfig::runs));

  private RegressKeys() {}

  /** The configuration that settings describe. */
  public static RegressConfig config(Map<String, Setting> settings) {
    return KEYS.apply(RegressConfig.defaults(), settings);
  }

  private static List<Key<RegressConfig>> columns() {
    return List.of(
        key(
            "target",
            "column of the number",
            (c, s) -> c.columns(c.columns().target(s.text())),
            c -> c.columns().target()),
        key(
            "remaining-life",
            "true: the number is the rows left, counted down to the end of each entity",
            (c, s) -> c.columns(c.columns().remainingLife(s.flag())),
            c -> c.columns().remainingLife()),
        key(
            "entity",
            "columns that name a sequence: each row is a time step",
            (c, s) -> c.columns(c.columns().entity(s.list())),
            c -> c.columns().entity()),
        key(
            "time",
            "column that rises within a sequence",
            (c, s) -> c.columns(c.columns().time(s.list().isEmpty() ? "" : s.text())),
            c -> c.columns().time().isEmpty() ? List.of() : c.columns().time()),
        key(
            "features",
            "numbers of a time step; left out: all other numeric columns",
            (c, s) -> c.columns(c.columns().features(s.list())),
            c -> c.columns().features()));
  }

  private static List<Key<RegressConfig>> windowAndCap() {
    return List.of(
        key(
            "window",
            "time steps that the network sees, 0 for all so far",
            (c, s) -> c.window(c.window().length(s.integer(0))),
            c -> c.window().length()),
        key(
            "stride",
            "time steps from one training window to the next",
            (c, s) -> c.window(c.window().stride(s.integer(1))),
            c -> c.window().stride()),
        key(
            "cap",
            "greatest number that training sees, 0 for none",
            (c, s) -> c.cap(s.number(0, MOST)),
            RegressConfig::cap),
        SplitKey.of(
            "{validation, test}: shares of the entities held out",
            RegressConfig::split,
            RegressConfig::split),
        key(
            "scale",
            "feature or all: who shares a mean and a deviation",
            (c, s) -> c.scaling(s.oneOf(FeatureScaling.class)),
            c -> Setting.name(c.scaling())));
  }

  private static List<Key<RegressConfig>> network() {
    return List.of(
        key(
            "pooling",
            "last, mean, max or mean-and-max of the hidden states",
            (c, s) -> c.network(c.network().pooling(s.oneOf(Pooling.class))),
            c -> Setting.name(c.network().pooling())),
        key(
            "loss",
            "mse or mae",
            (c, s) -> c.network(c.network().loss(s.oneOf(Loss.class))),
            c -> Setting.name(c.network().loss())));
  }

  private static Key<RegressConfig> key(
      String name,
      String meaning,
      BiFunction<RegressConfig, Setting, RegressConfig> with,
      Function<RegressConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
