package org.carrousel.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Messages for unknown names. It does not use the toolkit's class with this name, because this
 * module does not depend on the toolkit.
 */
final class NearestName {
  private static final int MAX_NAMES = 20;

  private NearestName() {}

  /** Returns a text that lists all names, or the first 20 and the number of further ones. */
  static String some(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MAX_NAMES, names.size())));
    return "one of "
        + first
        + (names.size() > MAX_NAMES ? " and " + (names.size() - MAX_NAMES) + " more" : "");
  }

  /**
   * Suggests the nearest name by edit distance (Levenshtein 1966) if the distance is at most two
   * thirds of its length.
   */
  static String advice(String given, List<String> names) {
    String nearest =
        names.stream().min(Comparator.comparingInt(name -> distance(given, name))).orElseThrow();
    return 3 * distance(given, nearest) <= 2 * nearest.length()
        ? "did you mean \"" + nearest + "\"?"
        : "use one of the names above";
  }

  private static int distance(String given, String name) {
    String a = given.toLowerCase(Locale.ROOT);
    String b = name.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
