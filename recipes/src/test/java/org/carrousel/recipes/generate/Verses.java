package org.carrousel.recipes.generate;

import org.carrousel.recipes.data.Dataset;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;

/** A text that a tiny network learns in a blink. */
final class Verses {
  private Verses() {}

  /** Fifteen words a verse, seventy-odd characters. */
  static Dataset<String> text(int verses, String end) {
    String verse = "the cat sat on the mat,\nthe dog sat on the log;\nand who sat on the frog?\n";
    return Generate.text("verses", verse.repeat(verses) + end);
  }

  static GenerateConfig characters() {
    GenerateConfig defaults = GenerateConfig.defaults();
    return defaults
        .withNetwork(defaults.network().withEmbedding(4))
        .with(
            defaults
                .layers()
                .withRegularization(defaults.layers().regularization().withGradientClip(1)))
        .units(6)
        .withSteps(8)
        .epochs(2)
        .batchSize(4)
        .learningRate(.01)
        .length(30)
        .seed(3);
  }

  static GenerateConfig words() {
    return characters().withTokenizer(new Tokenizer(TokenUnit.WORDS_AND_PUNCTUATION, true));
  }
}
