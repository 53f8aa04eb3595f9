package org.carrousel.decode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/**
 * Grammar of label sequences that spell words: words with a separator between them, or exactly one
 * word if there is no separator. The score is {@code weight · log P(words) + bonus · number of
 * words}, over the words that are complete.
 *
 * <p>Source: score of Hannun et al. 2014, "Deep Speech: scaling up end-to-end speech recognition";
 * lexicon and bigram model as in Graves et al. 2009, "A novel connectionist system for
 * unconstrained handwriting recognition".
 */
public final class WordGrammar implements LabelGrammar<WordGrammar.Text> {
  private static final WordModel NO_MODEL = (previous, word) -> 0;

  private final Spelling spelling;
  private final OptionalInt separator;
  private final WordModel model;
  private final double weight;
  private final double bonus;

  private WordGrammar(
      Spelling spelling, OptionalInt separator, WordModel model, double weight, double bonus) {
    this.spelling = spelling;
    this.separator = separator;
    this.model = model;
    this.weight = weight;
    this.bonus = bonus;
  }

  /** Returns a grammar of exactly one word of a lexicon, with equal scores for all words. */
  public static WordGrammar word(Lexicon lexicon) {
    return new WordGrammar(lexicon, OptionalInt.empty(), NO_MODEL, 0, 0);
  }

  /**
   * Returns a grammar of zero or more words of a lexicon.
   *
   * @param separator label between two words
   */
  public static WordGrammar words(Lexicon lexicon, int separator) {
    return new WordGrammar(lexicon, OptionalInt.of(separator), NO_MODEL, 0, 0);
  }

  /**
   * Returns a grammar of zero or more words of any letters.
   *
   * @param alphabet text of each label; the first label of white space separates words
   * @throws BadInputException if there is no white space
   */
  public static WordGrammar words(List<String> alphabet) {
    OptionalInt space =
        IntStream.range(0, alphabet.size())
            .filter(label -> alphabet.get(label).isBlank())
            .findFirst();
    if (space.isEmpty()) {
      throw new BadInputException(
          "an alphabet without white space: " + alphabet,
          "a label that separates words",
          "give a lexicon, or search for labels instead of words");
    }
    return new WordGrammar(new OpenVocabulary(List.copyOf(alphabet), ""), space, NO_MODEL, 0, 0);
  }

  /**
   * Returns a copy with a language model of words.
   *
   * @param weight factor on the model's log probability, 0 or more; 1 for the same weight as the
   *     network's
   * @throws BadInputException if the weight is negative or not finite
   */
  public WordGrammar model(WordModel model, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new BadInputException(
          "weight " + weight + " of a word model", "0 or above, often .5 to 2", "correct it");
    }
    return new WordGrammar(spelling, separator, model, weight, bonus);
  }

  /**
   * Returns a copy with a score per word, which compensates for the language model's preference for
   * few words.
   *
   * @param bonus score per word, on the scale of natural logarithms; values below 0 favor fewer
   *     words
   * @throws BadInputException if the bonus is not finite
   */
  public WordGrammar bonus(double bonus) {
    if (!Double.isFinite(bonus)) {
      throw new BadInputException("word bonus " + bonus, "a finite number", "correct it");
    }
    return new WordGrammar(spelling, separator, model, weight, bonus);
  }

  /** Linked list of complete words, the last word first. */
  private record Words(Words previous, String word) {}

  /** State of the grammar: the complete words, and the position in the spelling of the next one. */
  public static final class Text {
    private final Words words;
    private final Spelling position;
    private final double score;

    private Text(Words words, Spelling position, double score) {
      this.words = words;
      this.position = position;
      this.score = score;
    }
  }

  @Override
  public Text start() {
    return new Text(null, spelling, 0);
  }

  @Override
  public List<Text> next(Text text, int label) {
    List<Text> next = new ArrayList<>();
    text.position
        .next(label)
        .ifPresent(position -> next.add(new Text(text.words, position, text.score)));
    if (separator.isPresent() && separator.getAsInt() == label) {
      next.addAll(completeWord(text));
    }
    return next;
  }

  private List<Text> completeWord(Text text) {
    return text.position.words().stream()
        .map(
            word ->
                new Text(
                    new Words(text.words, word),
                    spelling,
                    text.score + weight * model.logProbability(lastWord(text), word) + bonus))
        .toList();
  }

  @Override
  public double score(Text text) {
    return text.score;
  }

  @Override
  public List<Ending> endings(Text text) {
    boolean empty = text.words == null && text.position == spelling && separator.isPresent();
    List<Text> texts = empty ? List.of(text) : completeWord(text);
    return texts.stream().map(this::ending).toList();
  }

  private Ending ending(Text text) {
    Deque<String> words = new ArrayDeque<>();
    for (Words w = text.words; w != null; w = w.previous) {
      words.addFirst(w.word);
    }
    double end = model.logProbability(lastWord(text), WordModel.BOUNDARY);
    return new Ending(List.copyOf(words), text.score + weight * end);
  }

  private static String lastWord(Text text) {
    return text.words == null ? WordModel.BOUNDARY : text.words.word;
  }
}
