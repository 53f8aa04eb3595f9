package org.carrousel.recipes.corpora;

import java.util.ArrayList;
import java.util.List;
import org.carrousel.datasets.WhoDidWhat;
import org.carrousel.recipes.data.CandidateAnswer;
import org.carrousel.recipes.data.Dataset;

/**
 * Generated questions who did what to whom; wrong candidates have the words of the right one in
 * another order.
 */
public final class WhoDidWhatQuestions {
  /** Name of the data in jobs. */
  public static final String NAME = "who-did-what";

  private static final int QUESTIONS = 300;
  private static final long SEED = 1;

  private WhoDidWhatQuestions() {}

  /** Generates the data. */
  public static Dataset<CandidateAnswer> generate() {
    List<CandidateAnswer> pairs = new ArrayList<>();
    for (WhoDidWhat pair : WhoDidWhat.generate(QUESTIONS, SEED)) {
      String place = "%s, pair %d".formatted(NAME, pairs.size() + 1);
      pairs.add(new CandidateAnswer(pair.question(), pair.sentence(), pair.answers(), place));
    }
    return Dataset.generated(NAME, QUESTIONS + " questions", SEED, pairs);
  }
}
