package org.carrousel.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class MorseMessageTest {
  private static final List<MorseMessage> MESSAGES = MorseMessage.generate(500, 1);

  @Test
  void theSameSeedGivesTheSameMessages() {
    List<MorseMessage> again = MorseMessage.generate(500, 1);

    assertThat(again.get(499).text()).isEqualTo(MESSAGES.get(499).text());
    assertThat(again.get(499).strength()).containsExactly(MESSAGES.get(499).strength());
    assertThat(MorseMessage.generate(1, 2).get(0).strength())
        .isNotEqualTo(MESSAGES.get(0).strength());
  }

  /** The recommendation's: SOS, CQ; a space between letters, a bar between words. */
  @Test
  void signsAreTheRecommendations() {
    assertThat(MorseMessage.signs("sos cq")).isEqualTo("... --- ...|-.-. --.-");
  }

  @Test
  void everyLetterHasASignOfItsOwn() {
    String letters = "abcdefghijklmnopqrstuvwxyz";

    assertThat(Arrays.stream(letters.split("")).map(MorseMessage::signs)).doesNotHaveDuplicates();
  }

  @Test
  void messagesAreOfTwoOrThreeWords() {
    assertThat(MESSAGES)
        .extracting(MorseMessage::text)
        .allMatch(text -> text.matches("[a-z]+ [a-z]+( [a-z]+)?"))
        .anyMatch(text -> text.split(" ", -1).length == 2)
        .anyMatch(text -> text.split(" ", -1).length == 3);
  }

  @Test
  void lengthsAreThoseOfTheSigns() {
    double expected = 0;
    double steps = 0;
    for (MorseMessage message : MESSAGES) {
      String signs = MorseMessage.signs(message.text());
      expected += 2 + 2 * count(signs, '.') + 4 * count(signs, '-');
      expected += 2 * count(signs, ' ') + 6 * count(signs, '|');
      steps += message.strength().length;
    }

    assertThat(steps / expected).as("time steps of a dot").isCloseTo(2.4, within(.05));
  }

  @Test
  void theKeyIsDownForSignsAlone() {
    double down = 0;
    double strength = 0;
    for (MorseMessage message : MESSAGES) {
      String signs = MorseMessage.signs(message.text());
      down += count(signs, '.') + 3 * count(signs, '-');
      strength += Arrays.stream(message.strength()).sum();
    }

    assertThat(strength / down).as("time steps of a dot").isCloseTo(2.4, within(.1));
  }

  private static long count(String signs, char sign) {
    return signs.chars().filter(c -> c == sign).count();
  }
}
