package org.carrousel.decode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;

/**
 * Labels that spell words: whole words alone, with a separator between two of them, or exactly one
 * word where there is no separator. To the log probability of the labels it adds {@code weight ·
 * log P(words) + bonus · number of words}, as soon as a word is complete.
 *
 * <p>Source: Hannun et al. 2014, "Deep Speech: scaling up end-to-end speech recognition", for what
 * is added; a lexicon and a bigram model as in Graves et al. 2009, "A novel connectionist system
 * for unconstrained handwriting recognition".
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

  /** Exactly one word of a lexicon, all equally likely before the network has answered. */
  public static WordGrammar word(Lexicon lexicon) {
    return new WordGrammar(lexicon, OptionalInt.empty(), NO_MODEL, 0, 0);
  }

  /**
   * Any number of words of a lexicon, even none.
   *
   * @param separator label between two words
   */
  public static WordGrammar words(Lexicon lexicon, int separator) {
    return new WordGrammar(lexicon, OptionalInt.of(separator), NO_MODEL, 0, 0);
  }

  /**
   * Any number of any words.
   *
   * @param alphabet the text of each label; the white space among them separates words
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
   * The same with a model of words.
   *
   * @param weight of its log probability, 0 or above; 1 counts it as much as the network's
   */
  public WordGrammar model(WordModel model, double weight) {
    if (!(weight >= 0 && Double.isFinite(weight))) {
      throw new BadInputException(
          "weight " + weight + " of a word model", "0 or above, often .5 to 2", "correct it");
    }
    return new WordGrammar(spelling, separator, model, weight, bonus);
  }

  /**
   * The same with a bonus for each word, which makes up for what the model of words takes.
   *
   * @param bonus natural logarithm; below 0 it favours fewer words
   */
  public WordGrammar bonus(double bonus) {
    if (!Double.isFinite(bonus)) {
      throw new BadInputException("word bonus " + bonus, "a finite number", "correct it");
    }
    return new WordGrammar(spelling, separator, model, weight, bonus);
  }

  /** Words that are complete, the latest in front. */
  private record Words(Words before, String word) {}

  /** What labels amount to: complete words and the beginning of another. */
  public static final class Text {
    private final Words words;
    private final Spelling place;
    private final double score;

    private Text(Words words, Spelling place, double score) {
      this.words = words;
      this.place = place;
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
    text.place.next(label).ifPresent(place -> next.add(new Text(text.words, place, text.score)));
    if (separator.isPresent() && separator.getAsInt() == label) {
      next.addAll(completed(text));
    }
    return next;
  }

  private List<Text> completed(Text text) {
    return text.place.words().stream()
        .map(
            word ->
                new Text(
                    new Words(text.words, word),
                    spelling,
                    text.score + weight * model.logProbability(latest(text), word) + bonus))
        .toList();
  }

  @Override
  public double score(Text text) {
    return text.score;
  }

  @Override
  public List<Ending> endings(Text text) {
    boolean nothing = text.words == null && text.place == spelling && separator.isPresent();
    List<Text> whole = nothing ? List.of(text) : completed(text);
    return whole.stream().map(this::ending).toList();
  }

  private Ending ending(Text whole) {
    Deque<String> words = new ArrayDeque<>();
    for (Words w = whole.words; w != null; w = w.before) {
      words.addFirst(w.word);
    }
    double end = model.logProbability(latest(whole), WordModel.BOUNDARY);
    return new Ending(List.copyOf(words), whole.score + weight * end);
  }

  private static String latest(Text text) {
    return text.words == null ? WordModel.BOUNDARY : text.words.word;
  }
}
