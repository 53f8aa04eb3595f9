package org.carrousel.recipes.generate;

import java.util.List;
import java.util.Set;
import org.carrousel.architecture.LanguageModelDesign;
import org.carrousel.architecture.Regularization;
import org.carrousel.decode.Sampling;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.Runs;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.TokenUnit;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.VocabularyOptions;
import org.carrousel.training.LearningRateSchedule;
import org.carrousel.training.TrainingOptions;

/**
 * All that a generation is asked for. Start with {@link #defaults} and change what differs.
 *
 * @param tokenizer what a token of a text is
 * @param vocabulary which tokens have a number of their own; has one for unknown ones
 * @param split what is held out
 * @param network embedding, recurrent layers, regularization
 * @param steps time steps of a text through which gradients go back
 * @param training epochs, learning rate, patience; the batch size is the number of streams that a
 *     text is cut into
 * @param dynamicRate of learning while the test part is read, 0 to 1; 0 for a network that stays as
 *     training left it
 * @param generation how the model continues a sequence
 * @param runs how often, with which seeds
 */
public record GenerateConfig(
    Tokenizer tokenizer,
    VocabularyOptions vocabulary,
    TextShares split,
    LanguageModelDesign network,
    int steps,
    TrainingOptions training,
    double dynamicRate,
    GenerationOptions generation,
    Runs runs) {
  /** Checks ranges. */
  public GenerateConfig {
    if (steps < 1) {
      throw new BadInputException("steps: " + steps, "1 or more", "correct the key steps");
    }
    if (!(dynamicRate >= 0 && dynamicRate <= 1)) {
      throw new BadInputException(
          "dynamic rate: " + dynamicRate,
          "0 (none) to 1, often 0.0005",
          "correct the key dynamic-rate");
    }
  }

  /**
   * The defaults: characters, those that stand once being unknown; one LSTM layer of 256 units; the
   * last tenth for testing, a twentieth before it for validation.
   */
  public static GenerateConfig defaults() {
    return new GenerateConfig(
        Tokenizer.of(TokenUnit.CHARACTERS),
        new VocabularyOptions(2, 0, Set.of(SpecialToken.UNKNOWN)),
        new TextShares(.05, .1),
        new LanguageModelDesign(List.of(256), 64, new Regularization(.2, 0, 5)),
        64,
        new TrainingOptions(10, 32, .003, LearningRateSchedule.COSINE, 0),
        0,
        new GenerationOptions(500, new Sampling(.8, 0, 1), 1),
        new Runs(1, 1));
  }

  /** The same with other tokens. */
  public GenerateConfig tokenizer(Tokenizer tokenizer) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with another vocabulary. */
  public GenerateConfig vocabulary(VocabularyOptions vocabulary) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with another split. */
  public GenerateConfig split(TextShares split) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with another network. */
  public GenerateConfig network(LanguageModelDesign network) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with other time steps of a batch. */
  public GenerateConfig steps(int steps) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with another training. */
  public GenerateConfig training(TrainingOptions training) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with another rate of learning while the test part is read. */
  public GenerateConfig dynamicRate(double dynamicRate) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with sequences continued otherwise. */
  public GenerateConfig generation(GenerationOptions generation) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }

  /** The same with other seeds. */
  public GenerateConfig runs(Runs runs) {
    return new GenerateConfig(
        tokenizer, vocabulary, split, network, steps, training, dynamicRate, generation, runs);
  }
}
