package org.carrousel.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.carrousel.architecture.CellKind;
import org.carrousel.architecture.RecurrentLayers;
import org.carrousel.architecture.Regularization;
import org.carrousel.architecture.StepConvolutions;
import org.carrousel.config.Setting;
import org.carrousel.engine.Precision;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.EncoderConfig;
import org.carrousel.recipes.api.LayersConfig;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.Seeds;
import org.carrousel.recipes.api.SettingsFile;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Promises of every recipe's keys. A recipe's test implements this and adds what its own keys set.
 *
 * @param <C> the configuration
 */
public interface ConfigContract<C extends Record & LayersConfig<C>> {
  /** Keys of several recipes, at values that are nobody's default. */
  Map<String, Setting> COMMON =
      SettingsFile.read(
          "common.yaml",
          """
          split: {validation: 0.15, test: 0.3}
          minimal-count: 3
          vocabulary: 900
          cell: peephole-lstm
          units: [5, 4]
          projection: 3
          bidirectional: false
          convolutions: {shape: [3, 8], filters: [6, 7], window: 5, stride: 1}
          dropout: 0.25
          recurrent-dropout: 0.0625
          weight-dropout: 0.125
          weight-decay: 0.001
          gradient-clip: 2.0
          epochs: 7
          batch-size: 9
          learning-rate: 0.01
          schedule: exponential
          patience: 3
          precision: bfloat16
          seed: 4
          seeds: 2
          """);

  /**
   * What a recipe's test gives.
   *
   * @param recipe the recipe
   * @param defaults its defaults as code makes them, with the required keys set
   * @param ownKeys YAML of its keys beside {@link #COMMON}, none at its default
   * @param wrongValues lines of {@code YAML | value given | values expected}, as messages have them
   */
  record Example<C extends Record & LayersConfig<C>>(
      Recipe<C, ?, ?> recipe, C defaults, String ownKeys, String wrongValues) {}

  /** The recipe's example. */
  Example<C> example();

  /** Checks what {@link Example#ownKeys} set. */
  void assertOwnKeys(C config);

  /** YAML of the keys that a job must have; by default none. */
  default String requiredKeys() {
    return "";
  }

  /** Keys at their defaults, as others exclude them; the recipe's own tests show their effect. */
  default List<String> excludedKeys() {
    return List.of();
  }

  /** The configuration of a job. */
  default C read(String yaml) {
    return example().recipe().keys().read("job.yaml", SettingsFile.read("job.yaml", yaml));
  }

  private C everyKey() {
    return example().recipe().keys().read("job.yaml", everySetting());
  }

  private Map<String, Setting> everySetting() {
    Map<String, Setting> settings = new LinkedHashMap<>(COMMON);
    settings.keySet().retainAll(written(example().defaults()).keySet());
    settings.putAll(SettingsFile.read("job.yaml", example().ownKeys()));
    return settings;
  }

  private Map<String, Object> written(C config) {
    return example().recipe().keys().texts(config);
  }

  private C readAgain(C config) {
    return read(SettingsFile.write(example().recipe().keys().values(config)));
  }

  @Test
  default void everyKeyHasItsEffectAndComesBack() {
    Map<String, Setting> settings = everySetting();
    Map<String, Object> written = written(everyKey());
    Map<String, Object> fallbacks = written(example().defaults());

    assertThat(written.keySet())
        .containsAll(settings.keySet())
        .hasSize(settings.size() + excludedKeys().size())
        .containsAll(excludedKeys());
    settings.forEach(
        (key, setting) ->
            assertThat(written.get(key))
                .as(key)
                .hasToString(setting.plain().toString())
                .isNotEqualTo(fallbacks.get(key)));
    assertThat(readAgain(everyKey())).isEqualTo(everyKey());
  }

  @Test
  default void everyKeySetsItsPart() {
    C config = everyKey();
    assertOwnKeys(config);

    assertThat(config.training())
        .isEqualTo(
            new TrainingOptions(
                7, 9, .01, LearningRateSchedule.EXPONENTIAL, 3, Precision.BFLOAT16));
    assertThat(config.seeds()).isEqualTo(new Seeds(4, 2));
    assertThat(config.layers())
        .isEqualTo(
            new RecurrentLayers(
                CellKind.PEEPHOLE_LSTM,
                List.of(5, 4),
                3,
                new Regularization(.25, .0625, .125, .001, 2)));
    if (config instanceof EncoderConfig<?> encoded
        && example().defaults() instanceof EncoderConfig<?> fallback) {
      assertThat(encoded.encoder().layers()).isEqualTo(config.layers());
      assertThat(encoded.encoder().convolutions())
          .contains(new StepConvolutions(List.of(3, 8), List.of(6, 7), 5, 1));
      if (everySetting().containsKey("bidirectional")) {
        assertThat(encoded.encoder().bidirectional())
            .isNotEqualTo(fallback.encoder().bidirectional());
      }
      assertThat(fallback.encoder().convolutions()).isEmpty();
    }
  }

  @Test
  default void theDefaultsComeBack() {
    assertThat(readAgain(example().defaults())).isEqualTo(example().defaults());
    assertThat(read(requiredKeys() + "\nseed: " + example().defaults().seeds().seed()))
        .isEqualTo(example().defaults());
  }

  @TestFactory
  default Stream<DynamicTest> aWrongValueIsNamedWithItsLine() {
    return example()
        .wrongValues()
        .lines()
        .map(line -> line.split("\\|", -1))
        .map(cells -> DynamicTest.dynamicTest(cells[0].strip(), () -> assertRefused(cells)));
  }

  private void assertRefused(String... cells) {
    assertThat(cells).hasSize(3);
    assertThatThrownBy(() -> read(requiredKeys() + "\n\n" + cells[0]))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("job.yaml, line 3")
        .hasMessageContainingAll(cells[1].strip(), cells[2].strip());
  }
}
