package org.carrousel.recipes.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFileTest {
  @Test
  void aSettingKnowsItsLine() {
    Map<String, Setting> settings =
        SettingsFile.read("job.yaml", "# a comment\nlags: 12\n\nhorizon: 3\n");

    assertThat(settings.get("lags")).isEqualTo(new Setting("lags", "12", "job.yaml, line 2"));
    assertThat(settings.get("horizon")).isEqualTo(new Setting("horizon", "3", "job.yaml, line 4"));
  }

  @Test
  void settingsKeepTheirOrder() {
    assertThat(SettingsFile.read("job.yaml", "z: 1\na: 2\nm: 3\n").keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void aGroupsSettingsKnowTheirOwnLines() {
    Setting split = read("split:\n  train: 0.7\n  test: 0.3\n").get("split");

    Map<String, Setting> parts = split.group(List.of("train", "test"));
    assertThat(parts.get("train").place()).isEqualTo("job.yaml, line 2");
    assertThat(parts.get("test")).isEqualTo(new Setting("test", "0.3", "job.yaml, line 3"));
  }

  @Test
  void aListIsReadInBothStyles() {
    assertThat(read("scale: [log, standard]").get("scale").list())
        .containsExactly("log", "standard");
    assertThat(read("scale:\n  - log\n  - standard\n").get("scale").list())
        .containsExactly("log", "standard");
    assertThat(read("scale: []").get("scale").list()).isEmpty();
  }

  @Test
  void jsonIsRead() {
    assertThat(read("{\"lags\": 12, \"units\": [8, 4]}").get("units").list())
        .containsExactly("8", "4");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "no", "0123", "1_000", "0x1F", "1e3", "2011-01-01"})
  void aValueIsTheTextThatStandsThere(String text) {
    assertThat(read("targets: " + text).get("targets").text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ~", " null", " [x, null]", "\n  - x\n  -\n"})
  void aValueThatIsNoneIsRefused(String value) {
    assertThatThrownBy(() -> read("lags: 12\ntargets:" + value))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2: targets: no value")
        .hasMessageContaining("to do: give one, or remove the line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "~", ""})
  void inQuotesEveryTextIsAValue(String text) {
    assertThat(read("targets: \"" + text + "\"").get("targets").text()).isEqualTo(text);
    String written = SettingsFile.write(Map.of("targets", text));
    assertThat(read(written).get("targets").text()).isEqualTo(text);
  }

  @Test
  void anAliasIsRefused() {
    assertThatThrownBy(() -> read("time: &sold day\ntargets: *sold\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2: targets: *sold, an alias")
        .hasMessageContaining("to do: write the value that the alias stands for");
    assertThatThrownBy(() -> read("time: &sold day\ntargets: [x, *sold]\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2: targets: *sold, an alias");
  }

  @Test
  void aTagIsRefused() {
    assertThatThrownBy(() -> read("lags: !!str 12\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 1: lags: a tag");
  }

  @Test
  void aRepeatedKeyNamesBothLines() {
    assertThatThrownBy(() -> read("lags: 12\nhorizon: 1\nlags: 24\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 3: key \"lags\" again, first at job.yaml, line 1");
  }

  @Test
  void aRepeatedKeyOfAGroupNamesBothLines() {
    assertThatThrownBy(() -> read("split:\n  train: 0.7\n  train: 0.8\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 3: key \"train\" again, first at job.yaml, line 2");
  }

  @Test
  void aSyntaxErrorNamesItsLine() {
    assertThatThrownBy(() -> read("lags: 12\nunits: [8, 4\nhorizon: 1\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 3")
        .hasMessageContaining("expected: YAML of the form \"key: value\"");
  }

  @Test
  void aTabForIndentationIsASyntaxError() {
    assertThatThrownBy(() -> read("split:\n\ttrain: 0.7\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"units: [8, [4, 2]]", "units: [{a: 8}]"})
  void aListHoldsOnlyValues(String text) {
    assertThatThrownBy(() -> read("lags: 12\n" + text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 2")
        .hasMessageContaining("expected: a list of values");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "# only a comment\n", "just words", "- a\n- b\n", "---\n"})
  void aTextWithoutKeysIsRefused(String text) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml: no settings")
        .hasMessageContaining("expected: lines of the form \"key: value\"");
  }

  @Test
  void aSecondDocumentIsRefusedRatherThanIgnored() {
    assertThatThrownBy(() -> read("lags: 12\n---\nlags: 24\n"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("job.yaml, line 3");
  }

  @Test
  void whatIsWrittenIsReadAgain() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("number", "0.5");
    values.put("hard", "a: b # c");
    values.put("empty", "");
    values.put("no", "null");
    values.put("quoted", "\"it's\"");
    values.put("list", List.of("1", "true", "- x", "ü"));
    values.put("nothing", List.of());
    values.put("group", Map.of("train", "0.7"));

    Map<String, Setting> read = read(SettingsFile.write(values));

    assertThat(read.keySet()).containsExactlyElementsOf(values.keySet());
    for (String key : List.of("number", "hard", "empty", "no", "quoted", "list", "nothing")) {
      assertThat(read.get(key).value()).as(key).isEqualTo(values.get(key));
    }
    assertThat(read.get("group").group(List.of("train")).get("train").text()).isEqualTo("0.7");
  }

  private static Map<String, Setting> read(String text) {
    return SettingsFile.read("job.yaml", text);
  }
}
