package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A generated message in Morse code as a receiver hears it, its timing unknown: every sender has a
 * speed, every sign is a little too long or too short, and there is noise. Signs are those of
 * Recommendation ITU-R M.1677-1: a dash lasts three dots, signs of a letter are one dot apart,
 * letters three, words seven.
 *
 * @param text words of small letters with single spaces: who does what, and perhaps to what
 * @param strength [time], about 1 where the key is down and 0 where not
 */
@SuppressWarnings("ArrayRecordComponent") // carries values, compared by nobody
public record MorseMessage(String text, double[] strength) {
  private static final String[] SIGNS = {
    ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--",
    "-.", "---", ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--.."
  };

  private static final List<String> WHO = List.of("ship", "boat", "crew", "pilot", "tower");
  private static final List<String> DOES = List.of("needs", "sends", "hears", "has", "asks");
  private static final List<String> WHAT = List.of("help", "fuel", "news", "rope", "water");

  /** Time steps of a dot, of the fastest and of the slowest sender. */
  private static final double FASTEST = 2;

  private static final double SLOWEST = 2.8;

  /** How much longer or shorter a sign or a pause may be. */
  private static final double UNSTEADY = .2;

  private static final double NOISE = .25;

  /**
   * Generates messages; the same for the same seed.
   *
   * @param count of messages
   */
  public static List<MorseMessage> generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MorseMessage> messages = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String text = one(WHO, random) + " " + one(DOES, random);
      text += random.nextBoolean() ? " " + one(WHAT, random) : "";
      messages.add(new MorseMessage(text, strength(text, random)));
    }
    return messages;
  }

  private static String one(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Signs as dots and dashes, letters apart by a space, words by a bar. */
  static String signs(String text) {
    StringBuilder signs = new StringBuilder();
    for (String word : text.split(" ", -1)) {
      signs.append(signs.isEmpty() ? "" : "|");
      for (int letter = 0; letter < word.length(); letter++) {
        signs.append(letter == 0 ? "" : " ").append(SIGNS[word.charAt(letter) - 'a']);
      }
    }
    return signs.toString();
  }

  private static double[] strength(String text, SplittableRandom random) {
    double dot = FASTEST + (SLOWEST - FASTEST) * random.nextDouble();
    List<Double> strength = new ArrayList<>();
    key(0, 2, dot, strength, random);
    String signs = signs(text);
    for (int place = 0; place < signs.length(); place++) {
      switch (signs.charAt(place)) {
        case '.' -> key(1, 1, dot, strength, random);
        case '-' -> key(1, 3, dot, strength, random);
        // Behind a sign one dot of pause has been made: two more make three, six more seven.
        case ' ' -> key(0, 2, dot, strength, random);
        default -> key(0, 6, dot, strength, random);
      }
      if (signs.charAt(place) == '.' || signs.charAt(place) == '-') {
        key(0, 1, dot, strength, random);
      }
    }
    return strength.stream().mapToDouble(s -> s + NOISE * random.nextGaussian()).toArray();
  }

  /** Holds the key for some dots' time, at least one time step. */
  private static void key(
      double strength, int dots, double dot, List<Double> all, SplittableRandom random) {
    double exact = dots * dot * (1 + UNSTEADY * (2 * random.nextDouble() - 1));
    long steps = Math.max(1, Math.round(exact));
    for (long step = 0; step < steps; step++) {
      all.add(strength);
    }
  }
}
