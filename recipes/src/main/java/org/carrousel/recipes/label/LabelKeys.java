package org.carrousel.recipes.label;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.carrousel.architecture.Architecture;
import org.carrousel.recipes.run.TrainingKeys;
import org.carrousel.recipes.sequence.FeatureScaling;
import org.carrousel.recipes.sequence.SplitKey;
import org.carrousel.recipes.settings.Key;
import org.carrousel.recipes.settings.Keys;
import org.carrousel.recipes.settings.Setting;

/** The keys by which a job, or a bundle, says what a labelling is. */
public final class LabelKeys {
  /** Every key; an unset one keeps the default of {@link LabelConfig#defaults}. */
  public static final Keys<LabelConfig> KEYS =
      new Keys<>(data())
          .and(
              List.of(
                  SplitKey.of(
                      "{validation, test}: shares of the sequences held out",
                      LabelConfig::split,
                      LabelConfig::split)))
          .and(network())
          .and(
              TrainingKeys.regularization(
                  c -> c.network().regularization(),
                  (c, r) -> c.network(c.network().regularization(r))))
          // Last of the network's keys, because it asks for a delay.
          .and(
              List.of(
                  key(
                      "compare",
                      "true: delayed, plain and window networks of as many weights beside it",
                      (c, s) -> c.compare(s.flag()),
                      LabelConfig::compare)))
          .and(TrainingKeys.training(LabelConfig::training, LabelConfig::training))
          .and(TrainingKeys.runs(LabelConfig::runs, LabelConfig::runs));

  private LabelKeys() {}

  /** The configuration that settings describe. */
  public static LabelConfig config(Map<String, Setting> settings) {
    return KEYS.apply(LabelConfig.defaults(), settings);
  }

  private static List<Key<LabelConfig>> data() {
    return List.of(
        key(
            "label",
            "column of the class of a time step, or several columns of 0 and 1",
            (c, s) -> c.columns(c.columns().label(s.list())),
            c -> c.columns().label()),
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
            c -> c.columns().features()),
        key(
            "rate",
            "samples a second of recordings",
            (c, s) -> c.rate(s.integer(1)),
            LabelConfig::rate),
        key(
            "scale",
            "feature or all: who shares a mean and a deviation",
            (c, s) -> c.scaling(s.oneOf(FeatureScaling.class)),
            c -> Setting.name(c.scaling())));
  }

  private static List<Key<LabelConfig>> network() {
    return List.of(
        design(
            "network",
            "bidirectional or forward (LSTM), or window (no recurrence)",
            (d, s) -> d.reading(s.oneOf(Reading.class)),
            d -> Setting.name(d.reading())),
        TrainingKeys.units(c -> c.network().architecture(), LabelKeys::architecture),
        TrainingKeys.convolutions(c -> c.network().architecture(), LabelKeys::architecture),
        design(
            "delay",
            "time steps by which a forward network answers later",
            (d, s) -> d.delay(s.integer(0)),
            LabelDesign::delay),
        design(
            "context",
            "time steps on either side that a window shows",
            (d, s) -> d.context(s.integer(0)),
            LabelDesign::context));
  }

  private static LabelConfig architecture(LabelConfig config, Architecture architecture) {
    return config.network(config.network().architecture(architecture));
  }

  private static Key<LabelConfig> design(
      String name,
      String meaning,
      BiFunction<LabelDesign, Setting, LabelDesign> with,
      Function<LabelDesign, Object> get) {
    return key(
        name,
        meaning,
        (c, s) -> c.network(with.apply(c.network(), s)),
        c -> get.apply(c.network()));
  }

  private static Key<LabelConfig> key(
      String name,
      String meaning,
      BiFunction<LabelConfig, Setting, LabelConfig> with,
      Function<LabelConfig, Object> get) {
    return new Key<>(name, meaning, with, get);
  }
}
