package org.carrousel.datasets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Generated question about who did what to whom, with a candidate sentence. Half of the wrong
 * sentences contain the verb and the person of the question with the roles swapped, so word counts
 * cannot separate right from wrong sentences, but word order can.
 *
 * @param question {@code who followed mary} or {@code mary followed whom}
 * @param sentence such as {@code john followed mary in the park} or {@code mary was followed by
 *     john}
 * @param answers whether the sentence answers the question
 */
public record WhoDidWhat(String question, String sentence, boolean answers) {
  private static final List<String> PEOPLE =
      List.of(
          "alice", "ben", "clara", "david", "emma", "frank", "grace", "henry", "iris", "jack",
          "karen", "leo", "mary", "nick", "olga", "paul", "rosa", "sam", "tina", "victor");

  private static final List<String> DEEDS =
      List.of("called", "followed", "helped", "invited", "painted", "thanked", "visited", "warned");

  private static final List<String> CIRCUMSTANCES =
      List.of(
          "",
          " yesterday",
          " last night",
          " in the park",
          " after lunch",
          " near the old station",
          " without a word",
          " for the first time",
          " before the concert started");

  /** Action of one person on another. */
  private record Event(String doer, String deed, String other) {
    String sentence(Random random) {
      String core =
          random.nextBoolean()
              ? doer + " " + deed + " " + other
              : other + " was " + deed + " by " + doer;
      return core + any(CIRCUMSTANCES, random);
    }
  }

  /**
   * Generates questions, each with eight sentences in random order: two answers, three with swapped
   * roles, two with another verb and one with another person. The result is deterministic for a
   * seed.
   *
   * @param questions number of distinct questions, 1 to 320
   */
  public static List<WhoDidWhat> generate(int questions, long seed) {
    Random random = new Random(seed);
    List<Event> asked = new ArrayList<>();
    for (String person : PEOPLE) {
      for (String deed : DEEDS) {
        asked.add(new Event("who", deed, person));
        asked.add(new Event(person, deed, "whom"));
      }
    }
    Collections.shuffle(asked, random);
    List<WhoDidWhat> pairs = new ArrayList<>();
    for (Event question : asked.subList(0, questions)) {
      List<WhoDidWhat> candidates = candidates(question, random);
      Collections.shuffle(candidates, random);
      pairs.addAll(candidates);
    }
    return pairs;
  }

  private static List<WhoDidWhat> candidates(Event asked, Random random) {
    String question = asked.doer + " " + asked.deed + " " + asked.other;
    List<WhoDidWhat> candidates = new ArrayList<>();
    for (int number = 0; number < 8; number++) {
      Event event =
          asked.doer.equals("who")
              ? new Event(another(PEOPLE, asked.other, random), asked.deed, asked.other)
              : new Event(asked.doer, asked.deed, another(PEOPLE, asked.doer, random));
      if (number >= 2 && number < 5) {
        event = new Event(event.other, event.deed, event.doer);
      } else if (number == 5 || number == 6) {
        event = new Event(event.doer, another(DEEDS, event.deed, random), event.other);
      } else if (number == 7) {
        event = replacePerson(event, asked, random);
      }
      candidates.add(new WhoDidWhat(question, event.sentence(random), number < 2));
    }
    return candidates;
  }

  /** Returns the event with another person in place of the one in the question. */
  private static Event replacePerson(Event event, Event asked, Random random) {
    return asked.doer.equals("who")
        ? new Event(event.doer, event.deed, another(PEOPLE, event.doer, event.other, random))
        : new Event(another(PEOPLE, event.doer, event.other, random), event.deed, event.other);
  }

  private static String another(List<String> words, String not, Random random) {
    return another(words, not, not, random);
  }

  private static String another(List<String> words, String not, String nor, Random random) {
    String word = any(words, random);
    return word.equals(not) || word.equals(nor) ? another(words, not, nor, random) : word;
  }

  private static String any(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }
}
