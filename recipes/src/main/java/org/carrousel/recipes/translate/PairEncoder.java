package org.carrousel.recipes.translate;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.batch.TokenSequences.Form;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.SentencePair;
import org.carrousel.text.SpecialToken;
import org.carrousel.text.Tokenizer;
import org.carrousel.text.Vocabulary;

/**
 * Encoder of texts as token indices and back, with vocabularies fitted on the training part.
 *
 * @param options tokenization options; bundles store them in the configuration
 * @param source vocabulary of source tokens, with the unknown token
 * @param target vocabulary of target tokens, with unknown, start and end tokens
 * @param longest number of tokens of the longest target of the training part
 */
@JsonIgnoreProperties("options")
record PairEncoder(PairOptions options, Vocabulary source, Vocabulary target, int longest) {
  static PairEncoder fit(PairOptions options, List<SentencePair> train) {
    List<List<String>> sources = new ArrayList<>();
    List<List<String>> targets = new ArrayList<>();
    for (SentencePair pair : train) {
      sources.add(tokens(options.source(), pair.source(), pair));
      pair.targets().forEach(text -> targets.add(tokens(options.target(), text, pair)));
    }
    Set<SpecialToken> framed = Set.of(SpecialToken.UNKNOWN, SpecialToken.START, SpecialToken.END);
    return new PairEncoder(
        options,
        Vocabulary.fit(sources, options.vocabulary()),
        Vocabulary.fit(targets, options.vocabulary().withSpecials(framed)),
        targets.stream().mapToInt(List::size).max().orElseThrow());
  }

  PairEncoder withOptions(PairOptions options) {
    return new PairEncoder(options, source, target, longest);
  }

  private static List<String> tokens(Tokenizer tokenizer, String text, SentencePair pair) {
    List<String> tokens = tokenizer.tokens(text);
    if (tokens.isEmpty()) {
      throw new BadInputException(
          "%s: \"%s\" has no %s".formatted(pair.place(), text, tokenizer.unit().label()),
          "at least one token in every text",
          "leave the pair out, or use tokens of another kind");
    }
    return tokens;
  }

  /** Returns the tokens of the source in the order in which the network reads them. */
  List<String> sourceTokens(SentencePair pair) {
    List<String> tokens = new ArrayList<>(tokens(options.source(), pair.source(), pair));
    if (options.reversed()) {
      Collections.reverse(tokens);
    }
    return tokens;
  }

  int[] encodedSource(SentencePair pair) {
    return source.encode(sourceTokens(pair));
  }

  /** Returns the number of source tokens that are not in the vocabulary. */
  long unknown(SentencePair pair) {
    return sourceTokens(pair).stream().filter(token -> !source.contains(token)).count();
  }

  List<String> targetTokens(String text) {
    return options.target().tokens(text);
  }

  int start() {
    return target.number(SpecialToken.START);
  }

  int end() {
    return target.number(SpecialToken.END);
  }

  /** Returns the tokens of indices that a network generated. */
  List<String> decoded(int[] tokens) {
    return target.decode(tokens);
  }

  String text(List<String> tokens) {
    return options.target().text(tokens);
  }

  /** Returns examples with sources only, for the encoder's input. */
  SequenceExamples sources(List<SentencePair> pairs) {
    return new SequenceExamples(
        List.of(numbers(pairs.stream().map(this::encodedSource).toList(), source)), List.of());
  }

  /**
   * Returns an example for each target: source, target after the start token as decoder input
   * (teacher forcing), and target with the end token as labels.
   */
  SequenceExamples examples(List<SentencePair> pairs) {
    List<int[]> sources = new ArrayList<>();
    List<int[]> given = new ArrayList<>();
    List<int[]> wanted = new ArrayList<>();
    for (SentencePair pair : pairs) {
      int[] encoded = encodedSource(pair);
      for (String text : pair.targets()) {
        int[] tokens = target.encode(tokens(options.target(), text, pair));
        sources.add(encoded);
        given.add(framed(start(), tokens, 0));
        wanted.add(framed(end(), tokens, tokens.length));
      }
    }
    return new SequenceExamples(
        List.of(numbers(sources, source), numbers(given, target)),
        List.of(numbers(wanted, target)));
  }

  /** Returns the tokens with another one inserted at the start or end. */
  private static int[] framed(int token, int[] tokens, int place) {
    int[] framed = new int[tokens.length + 1];
    System.arraycopy(tokens, 0, framed, place == 0 ? 1 : 0, tokens.length);
    framed[place] = token;
    return framed;
  }

  private static TokenSequences numbers(List<int[]> sequences, Vocabulary vocabulary) {
    return new TokenSequences(sequences.toArray(int[][]::new), vocabulary.size(), Form.NUMBERS);
  }

  /**
   * Returns an example with a source and a translation after the start token as inputs, without
   * labels.
   */
  SequenceExamples given(SentencePair pair, List<String> translation) {
    int[] given = framed(start(), target.encode(translation), 0);
    return new SequenceExamples(
        List.of(numbers(List.of(encodedSource(pair)), source), numbers(List.of(given), target)),
        List.of());
  }
}
