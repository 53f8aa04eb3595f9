package org.carrousel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class ConfigKeysTest {
  enum Colour {
    RED,
    DARK_BLUE
  }

  record Shares(
      @Key(value = "validation", meaning = "share", min = 0, max = 0.999) double validation,
      @Key(value = "test", meaning = "share", min = 0, max = 0.999) double test) {}

  record Layers(
      @Key(value = "units", meaning = "hidden units", min = 1, minSize = 1) List<Integer> units,
      @Key(value = "rate", meaning = "learning rate", min = 0) double rate) {
    Layers {
      Ranges.require(Layers.class, units, rate);
    }
  }

  record Config(
      @Key(value = "target", meaning = "the column to predict", required = true, example = "sales")
          String target,
      @Key(value = "split", meaning = "shares held out") Shares split,
      @Embedded Layers layers,
      @Key(value = "colour", meaning = "of the line") Optional<Colour> colour,
      @Key(value = "beam", meaning = "width of the search", min = 1, prediction = true) int beam,
      @Key(value = "best", meaning = "answers", min = 1, prediction = true) int best,
      int undeclared) {
    Config {
      if (best > beam) {
        throw new BadInputException("best above beam", "best up to beam", "correct it");
      }
    }
  }

  private static final ConfigKeys<Config> KEYS =
      ConfigKeys.of(
          new Config(
              "", new Shares(.1, .2), new Layers(List.of(64), .5), Optional.empty(), 5, 1, 42));

  private static Map<String, Setting> settings(Object... namesAndValues) {
    Map<String, Setting> settings = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      String name = (String) namesAndValues[i];
      settings.put(name, new Setting(name, namesAndValues[i + 1], "job.yaml, line " + (i / 2 + 1)));
    }
    return settings;
  }

  @Test
  void keysOfEmbeddedRecordsAreKeysOfTheConfiguration() {
    Config config =
        KEYS.read(
            "job.yaml",
            settings("target", "sales", "units", List.of("3", "4"), "colour", "dark-blue"));
    assertThat(config)
        .isEqualTo(
            new Config(
                "sales",
                new Shares(.1, .2),
                new Layers(List.of(3, 4), .5),
                Optional.of(Colour.DARK_BLUE),
                5,
                1,
                42));
  }

  @Test
  void groupsKeepThePartsThatAreNotGiven() {
    Map<String, Setting> group = settings("test", "0.5");
    Config config = KEYS.read("job.yaml", settings("target", "sales", "split", group));
    assertThat(config.split()).isEqualTo(new Shares(.1, .5));
  }

  @Test
  void writtenValuesReadBackAsTheSameConfiguration() {
    Config config =
        new Config(
            "sales",
            new Shares(0, .25),
            new Layers(List.of(1, 2), 3),
            Optional.of(Colour.RED),
            9,
            4,
            42);
    assertThat(KEYS.texts(config))
        .containsEntry("units", List.of("1", "2"))
        .containsEntry("split", Map.of("validation", "0.0", "test", "0.25"))
        .containsEntry("colour", "red")
        .containsEntry("rate", "3.0");
    Map<String, Setting> settings = new LinkedHashMap<>();
    KEYS.texts(config)
        .forEach(
            (name, value) ->
                settings.put(
                    name,
                    new Setting(
                        name,
                        value instanceof Map<?, ?> map
                            ? settings("validation", map.get("validation"), "test", map.get("test"))
                            : value,
                        "bundle")));
    assertThat(KEYS.read("bundle", settings)).isEqualTo(config);
  }

  @Test
  void aValueOutOfRangeIsRefusedWithItsPlace() {
    assertThatThrownBy(
            () -> KEYS.read("job.yaml", settings("target", "a", "units", List.of("3", "0"))))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 2: units: 0")
        .hasMessageContaining("a whole number of 1 or more");
    assertThatThrownBy(() -> KEYS.read("job.yaml", settings("target", "a", "units", List.of())))
        .hasMessageStartingWith("job.yaml, line 2: units")
        .hasMessageContaining("1 or more values");
    assertThatThrownBy(
            () -> KEYS.read("job.yaml", settings("target", "a", "split", settings("test", "1.5"))))
        .hasMessageContaining("test: 1.5")
        .hasMessageContaining("a number from 0 to 0.999");
  }

  @Test
  void recordsCheckTheRangesOfTheirKeysInJavaToo() {
    assertThatThrownBy(() -> new Layers(List.of(0), 1))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("units: 0")
        .hasMessageContaining("a whole number of 1 or more");
    assertThatThrownBy(() -> new Layers(List.of(), 1)).hasMessageContaining("1 or more values");
    assertThatThrownBy(() -> new Layers(List.of(1), -1))
        .hasMessageContaining("a number of 0 or more");
    assertThatThrownBy(() -> new Layers(List.of(1), Double.NaN)).hasMessageContaining("rate: NaN");
  }

  @Test
  void valuesThatDoNotFitTogetherAreBlamedOnTheSettingThatBreaksThem() {
    assertThatThrownBy(() -> KEYS.read("job.yaml", settings("target", "a", "best", "7")))
        .hasMessageStartingWith("job.yaml, line 2: best above beam");
    assertThat(KEYS.read("job.yaml", settings("target", "a", "best", "7", "beam", "8")).best())
        .isEqualTo(7);
  }

  @Test
  void unknownAndMissingKeysAreNamed() {
    assertThatThrownBy(() -> KEYS.read("job.yaml", settings("target", "a", "unit", "7")))
        .hasMessageStartingWith("job.yaml, line 2: unknown key \"unit\"")
        .hasMessageContaining("did you mean \"units\"?");
    assertThatThrownBy(() -> KEYS.read("job.yaml", settings("units", "7")))
        .hasMessageStartingWith("job.yaml: no key \"target\"")
        .hasMessageContaining("add a line such as \"target: sales\"");
    KeyInfo data = new KeyInfo("data", "the file", "path", "", false);
    assertThatThrownBy(
            () ->
                KEYS.after(List.of(data)).read("job.yaml", settings("target", "a", "dta", "x.csv")))
        .hasMessageContaining("did you mean \"data\"?");
  }

  @Test
  void aPredictionMayChangeOnlyWhatIsDeclaredSo() {
    Config config = KEYS.defaults();
    assertThat(KEYS.changeForPrediction(config, settings("beam", "12")).beam()).isEqualTo(12);
    assertThatThrownBy(() -> KEYS.changeForPrediction(config, settings("units", "12")))
        .hasMessageContaining("key \"units\" at prediction")
        .hasMessageContaining("one of beam, best");
  }

  @Test
  void theTableOfKeysHasRangesAndDefaults() {
    assertThat(KEYS.keys())
        .contains(
            new KeyInfo("beam", "width of the search", "a whole number of 1 or more", "5", true),
            new KeyInfo("colour", "of the line", "none, red, dark-blue", "none", false),
            new KeyInfo(
                "units",
                "hidden units",
                "one or a list of: a whole number of 1 or more",
                "64",
                false));
    assertThat(KEYS.changedWords(KEYS.defaults())).isEmpty();
    assertThat(KEYS.changedWords(KEYS.read("j", settings("target", "a", "beam", "6"))))
        .isEqualTo(Map.of("target", "a", "beam", "6"));
  }
}
