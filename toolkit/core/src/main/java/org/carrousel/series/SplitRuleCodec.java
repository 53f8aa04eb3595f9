package org.carrousel.series;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.config.Codec;
import org.carrousel.config.Setting;

/**
 * Codec of the key {@code split}: fractions or numbers of rows of each series, start times of
 * validation and test, or the entities of validation and test.
 */
public final class SplitRuleCodec implements Codec<SplitRule> {
  private static final String TRAIN = "train";
  private static final String VALIDATION = "validation";
  private static final String TEST = "test";
  private static final String VALIDATION_FROM = "validation-from";
  private static final String TEST_FROM = "test-from";
  private static final String UNTIL = "until";
  private static final String VALIDATION_ENTITIES = "validation-entities";
  private static final String TEST_ENTITIES = "test-entities";

  @Override
  public SplitRule read(Setting setting, SplitRule before) {
    Group group =
        new Group(
            setting,
            setting.group(
                List.of(
                    TRAIN,
                    VALIDATION,
                    TEST,
                    VALIDATION_FROM,
                    TEST_FROM,
                    UNTIL,
                    VALIDATION_ENTITIES,
                    TEST_ENTITIES)));
    if (group.isOf(List.of(VALIDATION_ENTITIES, TEST_ENTITIES), List.of())) {
      return new SplitRule.ByEntity(
          group.entities(VALIDATION_ENTITIES), group.entities(TEST_ENTITIES));
    }
    if (group.isOf(List.of(VALIDATION_FROM, TEST_FROM), List.of(UNTIL))) {
      return new SplitRule.ByTime(
          group.time(VALIDATION_FROM), group.time(TEST_FROM), group.time(UNTIL));
    }
    if (!group.isOf(List.of(TRAIN), List.of(VALIDATION, TEST))) {
      throw setting.wrong("a part train (a fraction or rows), a test-from time, or test-entities");
    }
    return group.parts().values().stream().anyMatch(part -> part.text().contains("."))
        ? group.fractions()
        : new SplitRule.ByRows(
            group.rows(TRAIN, 0), group.rows(VALIDATION, 0), group.rows(TEST, null));
  }

  /** Settings of a split by name. */
  private record Group(Setting setting, Map<String, Setting> parts) {
    /**
     * Returns whether the group has one of {@code names}.
     *
     * @throws org.carrousel.error.BadInputException if it has, but also a name that is neither in
     *     {@code names} nor in {@code beside}
     */
    boolean isOf(List<String> names, List<String> beside) {
      List<String> given = names.stream().filter(parts::containsKey).toList();
      if (given.isEmpty()) {
        return false;
      }
      for (Setting part : parts.values()) {
        if (!names.contains(part.key()) && !beside.contains(part.key())) {
          throw part.wrong("no %s beside %s".formatted(part.key(), given.get(0)));
        }
      }
      return true;
    }

    List<String> entities(String name) {
      return parts.containsKey(name) ? parts.get(name).list() : List.of();
    }

    SplitRule fractions() {
      double train = fraction(TRAIN, 0);
      double validation = fraction(VALIDATION, 0);
      return new SplitRule.ByFraction(train, validation, fraction(TEST, rest(train, validation)));
    }

    private double fraction(String name, double otherwise) {
      return parts.containsKey(name) ? parts.get(name).number(0, 1) : otherwise;
    }

    /**
     * Returns the remainder to 1 in decimal arithmetic; as doubles, {@code 1 - 0.67} is
     * 0.32999999999999996.
     */
    private static double rest(double train, double validation) {
      return BigDecimal.ONE
          .subtract(BigDecimal.valueOf(train))
          .subtract(BigDecimal.valueOf(validation))
          .doubleValue();
    }

    Integer rows(String name, Integer otherwise) {
      return parts.containsKey(name) ? Integer.valueOf(parts.get(name).integer(0)) : otherwise;
    }

    LocalDateTime time(String name) {
      Setting part = parts.get(name);
      if (part == null) {
        return null;
      }
      String text = part.text().replace(' ', 'T');
      try {
        return text.contains("T")
            ? LocalDateTime.parse(text)
            : LocalDate.parse(text).atStartOfDay();
      } catch (DateTimeParseException notTime) {
        throw part.wrong("a date such as 2011-01-01, or a time such as 2011-01-01T06:00");
      }
    }
  }

  @Override
  public Object write(SplitRule rule) {
    if (rule instanceof SplitRule.ByFraction parts) {
      return group(TRAIN, parts.train(), VALIDATION, parts.validation(), TEST, parts.test());
    }
    if (rule instanceof SplitRule.ByRows parts) {
      return group(TRAIN, parts.train(), VALIDATION, parts.validation(), TEST, parts.test());
    }
    if (rule instanceof SplitRule.ByTime times) {
      return group(
          VALIDATION_FROM,
          times.validationStart(),
          TEST_FROM,
          times.testStart(),
          UNTIL,
          times.end());
    }
    SplitRule.ByEntity entities = (SplitRule.ByEntity) rule;
    return group(VALIDATION_ENTITIES, entities.validation(), TEST_ENTITIES, entities.test());
  }

  /** Creates a map from alternating names and values, without null values. */
  private static Map<String, Object> group(Object... namesAndValues) {
    Map<String, Object> group = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      if (value != null) {
        group.put((String) namesAndValues[i], value instanceof List ? value : value.toString());
      }
    }
    return group;
  }

  @Override
  public String values() {
    return "{train, validation, test} as fractions or as rows; {validation-from, test-from, until}"
        + " as times; {validation-entities, test-entities} as names";
  }
}
