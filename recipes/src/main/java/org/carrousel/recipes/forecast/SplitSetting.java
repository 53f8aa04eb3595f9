package org.carrousel.recipes.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.series.SplitRule;

/**
 * How a split is written in a job: parts as fractions of each series or as numbers of rows, the
 * times from which validation and test run, or the entities of each part.
 */
final class SplitSetting {
  private static final List<String> NAMES =
      List.of(
          "train",
          "validation",
          "test",
          "validation-from",
          "test-from",
          "until",
          "validation-entities",
          "test-entities");

  private final Setting setting;
  private final Map<String, Setting> group;

  private SplitSetting(Setting setting) {
    this.setting = setting;
    this.group = setting.group(NAMES);
  }

  static SplitRule read(Setting setting) {
    return new SplitSetting(setting).rule();
  }

  private SplitRule rule() {
    if (any("validation-entities", "test-entities")) {
      only("validation-entities", "test-entities");
      return new SplitRule.ByEntity(entities("validation-entities"), entities("test-entities"));
    }
    if (any("validation-from", "test-from")) {
      only("validation-from", "test-from", "until");
      return new SplitRule.ByTime(time("validation-from"), time("test-from"), time("until"));
    }
    only("train", "validation", "test");
    if (!group.containsKey("train")) {
      throw setting.wrong("a part train (a fraction or rows), a test-from time, or test-entities");
    }
    if (group.values().stream().anyMatch(part -> part.text().contains("."))) {
      double train = fraction("train", 0);
      double validation = fraction("validation", 0);
      double test = fraction("test", rest(train, validation));
      return new SplitRule.ByFraction(train, validation, test);
    }
    Integer test = group.containsKey("test") ? rows("test") : null;
    return new SplitRule.ByRows(rows("train"), rows("validation"), test);
  }

  private boolean any(String... names) {
    return Arrays.stream(names).anyMatch(group::containsKey);
  }

  private void only(String... names) {
    String given = Arrays.stream(names).filter(group::containsKey).findFirst().orElse(names[0]);
    for (Setting part : group.values()) {
      if (!List.of(names).contains(part.key())) {
        throw part.wrong("no " + part.key() + " beside " + given);
      }
    }
  }

  private List<String> entities(String name) {
    return group.containsKey(name) ? group.get(name).list() : List.of();
  }

  private double fraction(String name, double otherwise) {
    return group.containsKey(name) ? group.get(name).number(0, 1) : otherwise;
  }

  /** What is left of 1, in decimals: {@code 1 - 0.67} would be 0.32999999999999996. */
  private static double rest(double train, double validation) {
    return BigDecimal.ONE
        .subtract(BigDecimal.valueOf(train))
        .subtract(BigDecimal.valueOf(validation))
        .doubleValue();
  }

  private int rows(String name) {
    return group.containsKey(name) ? group.get(name).integer(0) : 0;
  }

  private LocalDateTime time(String name) {
    Setting part = group.get(name);
    if (part == null) {
      return null;
    }
    String text = part.text().replace(' ', 'T');
    try {
      return text.contains("T") ? LocalDateTime.parse(text) : LocalDate.parse(text).atStartOfDay();
    } catch (DateTimeParseException notTime) {
      throw part.wrong("a date such as 2011-01-01, or a time such as 2011-01-01T06:00");
    }
  }

  static Map<String, Object> write(SplitRule rule) {
    Map<String, Object> group = new LinkedHashMap<>();
    if (rule instanceof SplitRule.ByFraction fractions) {
      group.put("train", String.valueOf(fractions.train()));
      group.put("validation", String.valueOf(fractions.validation()));
      group.put("test", String.valueOf(fractions.test()));
    } else if (rule instanceof SplitRule.ByRows rows) {
      group.put("train", String.valueOf(rows.train()));
      group.put("validation", String.valueOf(rows.validation()));
      if (rows.test() != null) {
        group.put("test", String.valueOf(rows.test()));
      }
    } else if (rule instanceof SplitRule.ByTime times) {
      putTime(group, "validation-from", times.validationStart());
      putTime(group, "test-from", times.testStart());
      putTime(group, "until", times.end());
    } else if (rule instanceof SplitRule.ByEntity entities) {
      group.put("validation-entities", entities.validation());
      group.put("test-entities", entities.test());
    }
    return group;
  }

  private static void putTime(Map<String, Object> group, String name, LocalDateTime time) {
    if (time != null) {
      group.put(name, time.toString());
    }
  }
}
