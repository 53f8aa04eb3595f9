package org.carrousel.series;

import java.time.LocalDateTime;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.error.NearestName;

/** Rule that splits series into train, validation and test. Validation may be empty. */
public sealed interface SplitRule {
  /**
   * Splits one series.
   *
   * @throws BadInputException if the parts do not fit the series
   */
  TimeSplit of(Series series);

  /**
   * Splits each series of a set; returns the splits in the order of the series.
   *
   * @throws BadInputException if the parts do not fit a series, or an entity is unknown
   */
  default List<TimeSplit> of(SeriesSet set) {
    try {
      return set.series().stream().map(this::of).toList();
    } catch (BadInputException e) {
      throw e.at(set.source());
    }
  }

  /**
   * Split by fractions of a series' rows, each end rounded down: {@code train = .67} of 144 rows
   * ends at row 96.
   *
   * @param train above 0
   * @param validation at least 0
   * @param test at least 0; the three sum to at most 1
   */
  record ByFraction(double train, double validation, double test) implements SplitRule {
    private static final double TOLERANCE = 1e-9;

    public ByFraction {
      double sum = train + validation + test;
      if (!(train > 0 && validation >= 0 && test >= -TOLERANCE && sum <= 1 + TOLERANCE)) {
        throw new BadInputException(
            "fractions train " + train + ", validation " + validation + ", test " + test,
            "train above 0, the others at least 0, at most 1 in sum",
            "lower one of them");
      }
    }

    /** The remaining rows are test. */
    public ByFraction(double train, double validation) {
      this(train, validation, 1 - train - validation);
    }

    @Override
    public TimeSplit of(Series series) {
      int trainEnd = end(series, train);
      requireTrain(series, trainEnd);
      return new TimeSplit(
          trainEnd, end(series, train + validation), end(series, train + validation + test));
    }

    // The tolerance corrects rounding: 100 * .29 is 28.999999999999996.
    private static int end(Series series, double fraction) {
      return (int) Math.min(series.length() * fraction + TOLERANCE, series.length());
    }
  }

  /**
   * Split by numbers of rows.
   *
   * @param train at least 1
   * @param validation at least 0
   * @param test at least 0; {@code null}: all remaining rows
   */
  record ByRows(int train, int validation, Integer test) implements SplitRule {
    public ByRows {
      if (train < 1 || validation < 0 || (test != null && test < 0)) {
        throw new BadInputException(
            "rows train " + train + ", validation " + validation + ", test " + test,
            "train at least 1, the others at least 0",
            "correct the numbers");
      }
    }

    @Override
    public TimeSplit of(Series series) {
      long validationEnd = (long) train + validation;
      long testEnd = test == null ? Math.max(validationEnd, series.length()) : validationEnd + test;
      if (testEnd > series.length()) {
        throw new BadInputException(
            "%s has %d rows".formatted(series.name(), series.length()),
            "at least %d rows, for train %d, validation %d%s"
                .formatted(testEnd, train, validation, test == null ? "" : ", test " + test),
            "make the parts smaller, split by fraction, or leave this series out");
      }
      return new TimeSplit(train, (int) validationEnd, (int) testEnd);
    }
  }

  /**
   * Split by local time; each bound is the first time after a part.
   *
   * @param validationStart first time of validation; {@code null}: no validation
   * @param testStart first time of test; {@code null}: no test
   * @param end first time after the last part; {@code null}: none
   */
  record ByTime(LocalDateTime validationStart, LocalDateTime testStart, LocalDateTime end)
      implements SplitRule {
    public ByTime {
      if (validationStart == null && testStart == null) {
        throw new BadInputException(
            "a split by time without times", "the start of validation or of test", "give one");
      }
      requireOrder("validation start", validationStart, "test start", testStart);
      requireOrder("validation start", validationStart, "end", end);
      requireOrder("test start", testStart, "end", end);
    }

    @Override
    public TimeSplit of(Series series) {
      TimeAxis axis = series.axis();
      int testEnd = end == null ? axis.length() : axis.indexAtOrAfter(end);
      int validationEnd = testStart == null ? testEnd : axis.indexAtOrAfter(testStart);
      int trainEnd = validationStart == null ? validationEnd : axis.indexAtOrAfter(validationStart);
      boolean emptyTest = testStart != null && validationEnd == testEnd;
      boolean emptyValidation = validationStart != null && trainEnd == validationEnd;
      if (trainEnd == 0 || emptyTest || emptyValidation) {
        throw new BadInputException(
            "%s runs from %s to %s"
                .formatted(series.name(), axis.label(0), axis.label(axis.length() - 1)),
            "rows in each part: validation from %s, test from %s, end %s"
                .formatted(validationStart, testStart, end),
            "choose other times, or leave this series out");
      }
      return new TimeSplit(trainEnd, validationEnd, testEnd);
    }

    private static void requireOrder(
        String firstName, LocalDateTime first, String secondName, LocalDateTime second) {
      if (first != null && second != null && !first.isBefore(second)) {
        throw new BadInputException(
            "%s %s and %s %s".formatted(firstName, first, secondName, second),
            "the " + firstName + " before the " + secondName,
            "correct the times");
      }
    }
  }

  /**
   * Split by entity: each series belongs to one part, to train unless its entity is listed.
   *
   * @param validation names of the validation entities
   * @param test names of the test entities
   */
  record ByEntity(List<String> validation, List<String> test) implements SplitRule {
    public ByEntity {
      validation = List.copyOf(validation);
      test = List.copyOf(test);
      for (String entity : test) {
        if (validation.contains(entity)) {
          throw new BadInputException(
              "entity \"" + entity + "\" in validation and in test",
              "each entity in one part",
              "take it out of one of the two lists");
        }
      }
    }

    @Override
    public TimeSplit of(Series series) {
      int rows = series.length();
      if (test.contains(series.entity())) {
        return new TimeSplit(0, 0, rows);
      }
      return validation.contains(series.entity())
          ? new TimeSplit(0, rows, rows)
          : new TimeSplit(rows, rows, rows);
    }

    @Override
    public List<TimeSplit> of(SeriesSet set) {
      List<String> entities = set.series().stream().map(Series::entity).toList();
      requireKnown(set.source(), validation, entities);
      requireKnown(set.source(), test, entities);
      List<TimeSplit> splits = SplitRule.super.of(set);
      if (splits.stream().allMatch(split -> split.trainEnd() == 0)) {
        throw new BadInputException(
            set.source() + ": every entity is in validation or test",
            "at least one entity to train on",
            "take one out of the lists");
      }
      return splits;
    }

    private static void requireKnown(String source, List<String> names, List<String> entities) {
      for (String name : names) {
        if (!entities.contains(name)) {
          throw new BadInputException(
              source + ": entity \"" + name + "\"",
              "an entity of the file",
              NearestName.advice(name, entities));
        }
      }
    }
  }

  private static void requireTrain(Series series, int trainEnd) {
    if (trainEnd == 0) {
      throw new BadInputException(
          "%s has %d rows, none of which is in the train part"
              .formatted(series.name(), series.length()),
          "at least one row to train on",
          "raise the train fraction, or leave this series out");
    }
  }
}
