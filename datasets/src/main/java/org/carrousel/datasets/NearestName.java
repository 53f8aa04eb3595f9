package org.carrousel.datasets;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Messages for a name that does not exist. The class of the same name in the toolkit is not used:
 * this module depends on no other of ours.
 */
final class NearestName {
  private static final int SHOWN = 20;

  private NearestName() {}

  /** All names, or the first of very many and how many more there are. */
  static String some(List<String> names) {
    String shown = String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
    return "one of "
        + shown
        + (names.size() > SHOWN ? " and " + (names.size() - SHOWN) + " more" : "");
  }

  /** Offers the name nearest by edit distance (Levenshtein 1966), as long as a third of it fits. */
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
