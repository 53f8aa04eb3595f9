package org.carrousel.recipes.generate;

import java.util.List;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.recipes.run.Runs;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/** A text that a tiny network learns in a blink. */
final class Verses {
  private Verses() {}

  /** Fifteen words a verse, seventy-odd characters. */
  static TextData text(int verses, String end) {
    String verse = "the cat sat on the mat,\nthe dog sat on the log;\nand who sat on the frog?\n";
    return new TextData("verses", "1".repeat(64), verse.repeat(verses) + end);
  }

  static GenerateConfig characters() {
    return GenerateConfig.defaults()
        .network(new LanguageModelDesign(List.of(6), 4, new Regularization(.2, 0, 1)))
        .steps(8)
        .training(new TrainingOptions(2, 4, .01, LearningRateSchedule.COSINE, 0))
        .generation(GenerateConfig.defaults().generation().length(30))
        .runs(new Runs(3, 1));
  }

  static GenerateConfig words() {
    return characters().tokenizer(new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true));
  }
}
