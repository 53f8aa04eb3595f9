package org.carrousel.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Ticks of a time axis. Steps with labels such as {@code 1949-01}, {@code 2016-07-01} or {@code
 * 2016-07-01 00:00} get ticks at the start of years, quarters, months, days or hours, steps with
 * integer labels at round integers.
 */
final class TimeTicks {
  private static final Pattern TIME =
      Pattern.compile("\\d{4}(-\\d{2}(-\\d{2}( \\d{2}:\\d{2}(:\\d{2})?)?)?)?");
  private static final Pattern INTEGER = Pattern.compile("\\d{1,18}");

  /**
   * Field of a time label, such as the month.
   *
   * @param from start index in the label
   * @param to exclusive end index in the label
   * @param first smallest value
   * @param apart allowed distances between ticks, in units of the field
   */
  private record Part(int from, int to, int first, List<Integer> apart) {}

  private static final Part DAY = new Part(8, 10, 1, List.of(1, 2, 5, 10, 15));
  private static final List<Part> FINEST_FIRST =
      List.of(
          new Part(17, 19, 0, List.of(1, 2, 5, 10, 15, 30)),
          new Part(14, 16, 0, List.of(1, 2, 5, 10, 15, 30)),
          new Part(11, 13, 0, List.of(1, 2, 3, 6, 12)),
          DAY,
          new Part(5, 7, 1, List.of(1, 2, 3, 6)),
          new Part(0, 4, 0, List.of(1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)));

  private TimeTicks() {}

  /** Returns about {@code most} ticks; a tick's position is an index into {@code labels}. */
  static List<AxisTick> of(String[] labels, int most) {
    if (labels.length == 1) {
      return List.of(new AxisTick(0, labels[0]));
    }
    boolean equalLengths = Arrays.stream(labels).allMatch(l -> l.length() == labels[0].length());
    if (equalLengths && all(labels, TIME)) {
      for (Part part : FINEST_FIRST) {
        if (part.to <= labels[0].length()) {
          for (int apart : part.apart) {
            List<AxisTick> ticks = starts(labels, part, apart);
            if (ticks.size() <= most && !ticks.isEmpty()) {
              return ticks;
            }
          }
        }
      }
    }
    if (all(labels, INTEGER)) {
      double first = Double.parseDouble(labels[0]);
      return AxisTick.integers(first, first + labels.length - 1, most).stream()
          .map(tick -> new AxisTick(tick.position() - first, tick.label()))
          .toList();
    }
    int apart = (labels.length + most - 1) / most;
    return IntStream.iterate(0, i -> i < labels.length, i -> i + apart)
        .mapToObj(i -> new AxisTick(i, labels[i]))
        .toList();
  }

  private static List<AxisTick> starts(String[] labels, Part part, int apart) {
    List<AxisTick> ticks = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      boolean starts =
          i == 0
              ? isStart(labels[i], part)
              : !labels[i].regionMatches(0, labels[i - 1], 0, part.to);
      if (starts && isMultiple(part(labels[i], part), part, apart)) {
        ticks.add(new AxisTick(i, text(labels[i], part)));
      }
    }
    return ticks;
  }

  private static boolean isMultiple(int value, Part part, int apart) {
    boolean nearNextMonth = part.equals(DAY) && value == 31 && apart > 1;
    return (value - part.first) % apart == 0 && !nearNextMonth;
  }

  /** Returns whether all finer fields of the label have their smallest value. */
  private static boolean isStart(String label, Part part) {
    for (Part finer : FINEST_FIRST) {
      if (finer.from > part.from
          && finer.to <= label.length()
          && part(label, finer) != finer.first) {
        return false;
      }
    }
    return true;
  }

  private static int part(String label, Part part) {
    return Integer.parseInt(label.substring(part.from, part.to));
  }

  /**
   * Returns the significant part of a label: midnight becomes the day, other times lose the day.
   */
  private static String text(String label, Part part) {
    if (part.to <= DAY.to) {
      return label.substring(0, part.to);
    }
    return isStart(label, DAY) ? label.substring(0, DAY.to) : label.substring(DAY.to + 1);
  }

  private static boolean all(String[] labels, Pattern pattern) {
    return Arrays.stream(labels).allMatch(label -> pattern.matcher(label).matches());
  }
}
