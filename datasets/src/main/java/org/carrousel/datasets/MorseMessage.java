package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Generated Morse code signal with unknown timing: speeds differ between senders, durations vary,
 * and there is noise. The code follows Recommendation ITU-R M.1677-1: a dash has the length of
 * three dots, pauses between signs that of one dot, between letters three, between words seven.
 *
 * @param text two or three lower-case words, separated by single spaces
 * @param strength [time], signal strength: 1 if the key is down, else 0, plus noise
 */
@SuppressWarnings("ArrayRecordComponent") // messages are never compared
public record MorseMessage(String text, double[] strength) {
  private static final String[] SIGNS = {
    ".-", "-...", "-.-.", "-..", ".", "..-.", "--.", "....", "..", ".---", "-.-", ".-..", "--",
    "-.", "---", ".--.", "--.-", ".-.", "...", "-", "..-", "...-", ".--", "-..-", "-.--", "--.."
  };

  private static final List<String> WHO = List.of("ship", "boat", "crew", "pilot", "tower");
  private static final List<String> DOES = List.of("needs", "sends", "hears", "has", "asks");
  private static final List<String> WHAT = List.of("help", "fuel", "news", "rope", "water");

  /** Range of a dot's length, in time steps. */
  private static final double FASTEST = 2;

  private static final double SLOWEST = 2.8;

  /** Largest relative deviation of the length of a sign or pause. */
  private static final double JITTER = .2;

  private static final double NOISE = .25;

  /** Generates messages, deterministic for a seed. */
  public static List<MorseMessage> generate(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<MorseMessage> messages = new ArrayList<>();
    for (int number = 0; number < count; number++) {
      String text = any(WHO, random) + " " + any(DOES, random);
      text += random.nextBoolean() ? " " + any(WHAT, random) : "";
      messages.add(new MorseMessage(text, strength(text, random)));
    }
    return messages;
  }

  private static String any(List<String> words, SplittableRandom random) {
    return words.get(random.nextInt(words.size()));
  }

  /** Returns a text as dots and dashes, with spaces between letters and bars between words. */
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
        // Each sign is followed by a pause of one dot: two more make three, six more seven.
        case ' ' -> key(0, 2, dot, strength, random);
        default -> key(0, 6, dot, strength, random);
      }
      if (signs.charAt(place) == '.' || signs.charAt(place) == '-') {
        key(0, 1, dot, strength, random);
      }
    }
    return strength.stream().mapToDouble(s -> s + NOISE * random.nextGaussian()).toArray();
  }

  /** Appends a signal with the length of some dots, at least one time step. */
  private static void key(
      double strength, int dots, double dot, List<Double> all, SplittableRandom random) {
    double exact = dots * dot * (1 + JITTER * (2 * random.nextDouble() - 1));
    long steps = Math.max(1, Math.round(exact));
    for (long step = 0; step < steps; step++) {
      all.add(strength);
    }
  }
}
