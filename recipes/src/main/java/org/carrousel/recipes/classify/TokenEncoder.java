package org.carrousel.recipes.classify;

import java.util.Arrays;
import java.util.List;
import org.carrousel.batch.Augmentation;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.TokenSequences;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.LabelledSequence;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.Vocabulary;
import org.carrousel.text.VocabularyOptions;

/**
 * Encoder of texts: one-hot tokens.
 *
 * @param vocabulary numbers of the tokens; has a token for unknown ones
 */
record TokenEncoder(Tokenizer tokenizer, Vocabulary vocabulary) implements SequenceEncoder {
  static TokenEncoder fit(
      Tokenizer tokenizer, VocabularyOptions options, List<LabelledSequence> train) {
    List<List<String>> texts = train.stream().map(text -> tokens(tokenizer, text)).toList();
    return new TokenEncoder(tokenizer, Vocabulary.fit(texts, options));
  }

  private static List<String> tokens(Tokenizer tokenizer, LabelledSequence sequence) {
    List<String> tokens = tokenizer.tokens(sequence.text());
    if (tokens.isEmpty()) {
      throw new BadInputException(
          "%s: \"%s\" has no %s"
              .formatted(sequence.place(), sequence.name(), tokenizer.unit().label()),
          "at least one token in every text",
          "leave the text out, or use tokens: characters");
    }
    return tokens;
  }

  @Override
  public ExampleColumn column(List<LabelledSequence> sequences, List<Augmentation> augmentations) {
    if (!augmentations.isEmpty()) {
      throw new BadInputException(
          "augmentation of texts",
          "jitter, scaling, time-warp and slicing of sequences of numbers",
          "leave these keys out");
    }
    return new TokenSequences(encoded(sequences), vocabulary.size(), TokenSequences.Form.ONE_HOT);
  }

  /** Numbers of tokens, [sequence][time]. */
  int[][] encoded(List<LabelledSequence> sequences) {
    return sequences.stream()
        .map(sequence -> vocabulary.encode(tokens(tokenizer, sequence)))
        .toArray(int[][]::new);
  }

  /** The input of one token, 1 at its number; tokens that are not known share one number. */
  float[] oneHot(String token) {
    float[] input = new float[vocabulary.size()];
    input[vocabulary.encode(List.of(token))[0]] = 1;
    return input;
  }

  /** Number of tokens of a text that the training part lacks. */
  long unknown(LabelledSequence sequence) {
    int unknown = vocabulary.number(SpecialToken.UNKNOWN);
    return Arrays.stream(vocabulary.encode(tokens(tokenizer, sequence)))
        .filter(token -> token == unknown)
        .count();
  }

  @Override
  public int inputs() {
    return vocabulary.size();
  }

  @Override
  public int steps(LabelledSequence sequence) {
    return tokens(tokenizer, sequence).size();
  }

  @Override
  public String description() {
    return "%s, %d different ones".formatted(tokenizer.unit().label(), vocabulary.size());
  }

  @Override
  public void require(Dataset<LabelledSequence> data) {
    if (!data.features().isEmpty()) {
      throw SequenceEncoder.wrongKind(data.name(), "sequences of numbers", "texts");
    }
    for (LabelledSequence sequence : data.examples()) {
      if (unknown(sequence) == steps(sequence)) {
        throw new BadInputException(
            "%s: \"%s\", of which no token is known".formatted(sequence.place(), sequence.name()),
            "texts of the %s that training had, such as %s"
                .formatted(
                    tokenizer.unit().label(),
                    vocabulary.tokens().stream().filter(vocabulary::contains).limit(10).toList()),
            "leave the text out, or train with such texts");
      }
    }
  }
}
