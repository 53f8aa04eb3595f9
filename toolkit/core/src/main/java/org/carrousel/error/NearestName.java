package org.carrousel.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Suggestion of an existing name for a misspelt one. */
public final class NearestName {
  private NearestName() {}

  /**
   * Returns the name nearest to {@code given} by edit distance (Damerau 1964: swapping two
   * neighbouring letters is one edit), ignoring case; empty if the distance exceeds both 1 and a
   * third of the name's length.
   */
  public static Optional<String> to(String given, Collection<String> names) {
    String lower = given.toLowerCase(Locale.ROOT);
    return names.stream()
        .min(Comparator.comparingInt(name -> distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(
            name ->
                distance(lower, name.toLowerCase(Locale.ROOT)) <= Math.max(1, name.length() / 3));
  }

  /**
   * Returns {@code did you mean "air"?} if there is a near name, else {@code use one of a, b, c}.
   */
  public static String advice(String given, Collection<String> names) {
    return to(given, names)
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(() -> "use one of " + String.join(", ", names));
  }

  private static int distance(String a, String b) {
    int[][] distance = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        distance[i][j] = i == 0 || j == 0 ? i + j : least(distance, a, b, i, j);
      }
    }
    return distance[a.length()][b.length()];
  }

  private static int least(int[][] distance, String a, String b, int i, int j) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int least = distance[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(least, 1 + distance[i - 2][j - 2]) : least;
  }
}
