package org.carrousel.recipes.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;

class KeysTest {
  private record Cake(int layers, int candles) {
    Cake {
      if (candles > 10 * layers) {
        throw new BadInputException(
            candles + " candles on " + layers + " layers", "10 a layer", "bake higher");
      }
    }
  }

  private static final Keys<Cake> KEYS =
      new Keys<>(
          List.of(
              new Key<>(
                  "layers",
                  "of sponge",
                  (cake, setting) -> new Cake(setting.integer(1), cake.candles()),
                  Cake::layers),
              new Key<>(
                  "candles",
                  "one a year",
                  (cake, setting) -> new Cake(cake.layers(), setting.integer(0)),
                  Cake::candles)));

  @Test
  void settingsChangeOnlyWhatTheyName() {
    assertThat(KEYS.apply(new Cake(2, 5), read("candles: 7"))).isEqualTo(new Cake(2, 7));
  }

  @Test
  void keysAreAppliedInTheirOwnOrderNotTheFiles() {
    // 30 candles stand on three layers, not on the one that was there before.
    assertThat(KEYS.apply(new Cake(1, 0), read("candles: 30\nlayers: 3")))
        .isEqualTo(new Cake(3, 30));
  }

  @Test
  void valuesComeByNameInOrder() {
    assertThat(KEYS.values(new Cake(2, 5)))
        .containsExactly(Map.entry("layers", 2), Map.entry("candles", 5));
  }

  @Test
  void anUnknownKeyIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> KEYS.apply(new Cake(1, 0), read("layers: 1\ncandels: 3")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cake.yaml, line 2: unknown key \"candels\"")
        .hasMessageContaining("expected: one of layers, candles")
        .hasMessageContaining("did you mean \"candles\"?");
  }

  @Test
  void whatTheConfigurationItselfRefusesNamesTheLineToo() {
    assertThatThrownBy(() -> KEYS.apply(new Cake(1, 0), read("layers: 1\ncandles: 11")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("cake.yaml, line 2: 11 candles on 1 layers");
  }

  @Test
  void whatASettingRefusesNamesItsLineOnce() {
    assertThatThrownBy(() -> KEYS.apply(new Cake(1, 0), read("candles: few")))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("cake.yaml, line 1: candles: few\n");
  }

  private static Map<String, Setting> read(String text) {
    return SettingsFile.read("cake.yaml", text);
  }
}
