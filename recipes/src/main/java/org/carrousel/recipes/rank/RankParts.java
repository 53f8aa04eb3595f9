package org.carrousel.recipes.rank;

import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;

/**
 * The parts of a training. In each there are right and wrong candidates, in the test part of one
 * question.
 *
 * @param source what messages call the data
 */
record RankParts(String source, List<Pair> train, List<Pair> validation, List<Pair> test) {
  RankParts {
    require(source, "training", train);
    require(source, "validation", validation);
    if (Questions.of(test).decidable().size() == 0) {
      throw new BadInputException(
          source + ": a test part without a question that has a right and a wrong candidate",
          "a question of which candidates can be ranked well or badly",
          "raise the share test of the key split, or name another file with the key test-data");
    }
  }

  private static void require(String source, String part, List<Pair> pairs) {
    long right = pairs.stream().filter(Pair::relevant).count();
    if (right == 0 || right == pairs.size()) {
      throw new BadInputException(
          "%s: a %s part of %d right and %d wrong candidates"
              .formatted(source, part, right, pairs.size() - right),
          "both",
          "check the column of the key label, or change the shares of the key split");
    }
  }

  /** Questions of the test part that have a right and a wrong candidate. */
  Questions tested() {
    return Questions.of(test).decidable();
  }

  /** How many questions of the test part are in the training part, too: none if they were split. */
  long questionsKnown() {
    Set<String> known = Questions.of(train).candidates().keySet();
    return Questions.of(test).candidates().keySet().stream().filter(known::contains).count();
  }

  static boolean[] relevant(List<Pair> pairs) {
    boolean[] relevant = new boolean[pairs.size()];
    for (int number = 0; number < relevant.length; number++) {
      relevant[number] = pairs.get(number).relevant();
    }
    return relevant;
  }
}
