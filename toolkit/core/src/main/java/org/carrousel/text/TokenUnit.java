package org.carrousel.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Units into which a text is tokenized. */
public enum TokenUnit {
  /** Unicode code points, including spaces. */
  CHARACTERS {
    @Override
    List<String> tokens(String text) {
      return text.codePoints().mapToObj(Character::toString).toList();
    }

    @Override
    String join(List<String> tokens) {
      return String.join("", tokens);
    }
  },

  /** Words, split at Unicode word boundaries (UAX #29) by Lucene; punctuation is dropped. */
  WORDS {
    @Override
    List<String> tokens(String text) {
      List<String> tokens = new ArrayList<>();
      try (StandardTokenizer words = new StandardTokenizer()) {
        // By default Lucene silently splits words longer than 255 characters.
        words.setMaxTokenLength(StandardTokenizer.MAX_TOKEN_LENGTH_LIMIT);
        CharTermAttribute word = words.addAttribute(CharTermAttribute.class);
        words.setReader(new StringReader(text));
        words.reset();
        while (words.incrementToken()) {
          tokens.add(word.toString());
        }
        words.end();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return List.copyOf(tokens);
    }
  },

  /**
   * Words and punctuation as in the evaluation of machine translation: the tokenizer {@code 13a} of
   * sacreBLEU (Post 2018) and of NIST's {@code mteval-v13a.pl}. Full stop and comma are not split
   * from numbers, apostrophe and hyphen are not split from words.
   */
  WORDS_AND_PUNCTUATION {
    @Override
    List<String> tokens(String text) {
      String spaced = text.replace("<skipped>", "").replace("-\n", "").replace("\n", " ");
      for (String[] entity : ENTITIES) {
        spaced = spaced.replace(entity[0], entity[1]);
      }
      spaced = SYMBOL.matcher(" " + spaced + " ").replaceAll(" $1 ");
      spaced = POINT_AFTER_NO_DIGIT.matcher(spaced).replaceAll("$1 $2 ");
      spaced = POINT_BEFORE_NO_DIGIT.matcher(spaced).replaceAll(" $1 $2");
      return PRE_TOKENIZED.tokens(HYPHEN_AFTER_DIGIT.matcher(spaced).replaceAll("$1 $2 "));
    }
  },

  /** Tokens separated by white space. */
  PRE_TOKENIZED {
    @Override
    List<String> tokens(String text) {
      return WHITE_SPACE.splitAsStream(text).filter(token -> !token.isEmpty()).toList();
    }
  };

  /** Unicode white space and the four ASCII separators, as in Python's {@code split}. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\x1C-\\x1F]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** Entities and their replacements, in mteval's order. */
  private static final String[][] ENTITIES = {
    {"&quot;", "\""}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}
  };

  /** The space and every ASCII symbol except apostrophe, comma, hyphen and full stop. */
  private static final Pattern SYMBOL = Pattern.compile("([ -&(-+/:-@\\[-`{-~])");

  private static final Pattern POINT_AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern HYPHEN_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

  /** Returns the tokens of a text, in order. */
  abstract List<String> tokens(String text);

  /** Joins tokens with spaces, or without if spaces are tokens. */
  String join(List<String> tokens) {
    return String.join(" ", tokens);
  }

  /** Returns the name in reports: {@code words and punctuation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
