package org.carrousel.series;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Text format of local times. A zone offset at the end is ignored, so the local time does not
 * change; a fraction of a second must be zero.
 */
enum TimeFormat {
  ISO("2016-07-31 13:00", "uuuu-M-d[['T'][' ']H:mm[:ss['.000000']['.000']][XXX][XX]]"),
  MONTH("2016-07", "u-MM"),
  COMPACT("20160731", "uuuuMMdd"),
  SLASHES("2016/07/31 13:00", "uuuu/M/d[ H:mm[:ss]]"),
  DOTS("31.07.2016 13:00", "d.M.uuuu[ H:mm[:ss]]"),
  DAY_FIRST("31/07/2016 13:00", "d/M/uuuu[ H:mm[:ss]]"),
  MONTH_FIRST("07/31/2016 13:00", "M/d/uuuu[ H:mm[:ss]]");

  private final String example;
  private final DateTimeFormatter formatter;

  TimeFormat(String example, String pattern) {
    this.example = example;
    this.formatter =
        new DateTimeFormatterBuilder()
            .appendPattern(pattern)
            .parseDefaulting(ChronoField.DAY_OF_MONTH, 1)
            .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
            .parseDefaulting(ChronoField.MINUTE_OF_HOUR, 0)
            .parseDefaulting(ChronoField.SECOND_OF_MINUTE, 0)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
  }

  /** Returns an example of this format. */
  String example() {
    return example;
  }

  /** Returns the times of the first cells, up to the first cell that does not have this format. */
  List<LocalDateTime> leading(List<String> cells) {
    List<LocalDateTime> times = new ArrayList<>();
    try {
      for (String cell : cells) {
        times.add(formatter.parse(cell, LocalDateTime::from));
      }
    } catch (DateTimeParseException e) {
      return times;
    }
    return times;
  }
}
