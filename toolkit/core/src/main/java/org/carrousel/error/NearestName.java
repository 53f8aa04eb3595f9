package org.carrousel.error;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds what a user probably meant by a name that does not exist. */
public final class NearestName {
  private NearestName() {}

  /**
   * The name nearest to {@code given} by edit distance (Levenshtein 1966), upper and lower case
   * alike, if it is near enough to be a slip: one letter differs, or at most a third of them.
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
   * {@code did you mean "Passengers"?} where a near name exists, else {@code use one of a, b, c}.
   */
  public static String advice(String given, Collection<String> names) {
    return to(given, names)
        .map(name -> "did you mean \"" + name + "\"?")
        .orElseGet(() -> "use one of " + String.join(", ", names));
  }

  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
