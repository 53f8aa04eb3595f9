package org.carrousel.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingTest {
  private static final String PLACE = "job.yaml, line 3";

  private enum Meal {
    BREAKFAST,
    LATE_SUPPER
  }

  @Test
  void oneTextIsAListOfOne() {
    assertThat(setting("Passengers").list()).containsExactly("Passengers");
  }

  @Test
  void elementsKeepKeyAndPlace() {
    assertThat(setting(List.of("8", "4")).elements())
        .containsExactly(new Setting("units", "8", PLACE), new Setting("units", "4", PLACE));
  }

  @Test
  void aListIsNotOneValue() {
    assertRefused(() -> setting(List.of("8", "4")).text(), "[8, 4]", "one value");
  }

  @Test
  void aGroupIsNotAValue() {
    Setting group = setting(Map.of("a", setting("1")));
    assertRefused(group::text, "a group", "one value");
    assertRefused(group::list, "a group", "one value");
  }

  @Test
  void aValueIsNotAGroup() {
    assertRefused(
        () -> setting("0.7").group(List.of("train", "test")),
        "0.7",
        "names and values: {train: ..., test: ...}");
  }

  @Test
  void anUnknownKeyOfAGroupIsRefusedWithTheNearest() {
    Setting inner = new Setting("tran", "0.7", "job.yaml, line 4");
    Setting group = new Setting("split", Map.of("tran", inner), PLACE);
    assertThatThrownBy(() -> group.group(List.of("train", "test")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 4: unknown key \"tran\" in split")
        .hasMessageContaining("one of train, test")
        .hasMessageContaining("did you mean \"train\"?");
  }

  @Test
  void aWholeNumberMayBeTheLeast() {
    assertThat(setting("1").integer(1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-3", "1.0", "twelve", "", "3000000000"})
  void aWholeNumberIsRefused(String text) {
    assertRefused(() -> setting(text).integer(1), text, "a whole number of 1 or more");
  }

  @Test
  void aNumberMayBeEitherEnd() {
    assertThat(setting("0").number(0, 1)).isEqualTo(0);
    assertThat(setting("1e0").number(0, 1)).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-0.1", "1.1", "NaN", "Infinity", "many", ""})
  void aNumberIsRefused(String text) {
    assertRefused(() -> setting(text).number(0, 1), text, "a number from 0 to 1");
  }

  @Test
  void aFlagIsTrueOrFalse() {
    assertThat(setting("true").flag()).isTrue();
    assertThat(setting("false").flag()).isFalse();
    assertRefused(() -> setting("yes").flag(), "yes", "true or false");
  }

  @Test
  void aConstantIsWrittenInLowerCaseWithHyphens() {
    assertThat(setting("late-supper").oneOf(Meal.class)).isEqualTo(Meal.LATE_SUPPER);
    assertThat(Setting.name(Meal.LATE_SUPPER)).isEqualTo("late-supper");
  }

  @Test
  void anUnknownConstantIsRefusedWithTheNearest() {
    assertThatThrownBy(() -> setting("breakfst").oneOf(Meal.class))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(PLACE + ": units: breakfst")
        .hasMessageContaining("expected: one of breakfast, late-supper")
        .hasMessageContaining("did you mean \"breakfast\"?");
  }

  private static Setting setting(Object value) {
    return new Setting("units", value, PLACE);
  }

  private static void assertRefused(ThrowingCallable read, String given, String allowed) {
    assertThatThrownBy(read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(PLACE + ": units: " + given)
        .hasMessageContaining("expected: " + allowed)
        .hasMessageContaining("to do: correct the key units");
  }
}
