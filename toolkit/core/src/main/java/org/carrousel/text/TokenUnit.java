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

/** What the tokens of a text are. */
public enum TokenUnit {
  /** Every Unicode code point, blanks included. */
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

  /**
   * Words by the word boundaries of Unicode (UAX #29), as Lucene's StandardTokenizer finds them;
   * punctuation is left out.
   */
  WORDS {
    @Override
    List<String> tokens(String text) {
      List<String> tokens = new ArrayList<>();
      try (StandardTokenizer words = new StandardTokenizer()) {
        // Lucene's own limit of 255 would cut a longer word in pieces without a word.
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
   * Words and punctuation as machine translation is scored: the tokenizer {@code 13a} of sacreBLEU
   * (Post 2018), which is that of NIST's {@code mteval-v13a.pl}. Full stop and comma stay in
   * numbers; apostrophe and hyphen stay in words.
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

  /** What stands between white space. */
  PRE_TOKENIZED {
    @Override
    List<String> tokens(String text) {
      return WHITE_SPACE.splitAsStream(text).filter(token -> !token.isEmpty()).toList();
    }
  };

  /** White space of any script; Python's {@code split} takes the four separators of ASCII too. */
  private static final Pattern WHITE_SPACE =
      Pattern.compile("[\\s\\x1C-\\x1F]+", Pattern.UNICODE_CHARACTER_CLASS);

  /** In the order in which mteval replaces them. */
  private static final String[][] ENTITIES = {
    {"&quot;", "\""}, {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}
  };

  /** Every ASCII symbol but the apostrophe, comma, hyphen and full stop; and the blank. */
  private static final Pattern SYMBOL = Pattern.compile("([ -&(-+/:-@\\[-`{-~])");

  private static final Pattern POINT_AFTER_NO_DIGIT = Pattern.compile("([^0-9])([.,])");
  private static final Pattern POINT_BEFORE_NO_DIGIT = Pattern.compile("([.,])([^0-9])");
  private static final Pattern HYPHEN_AFTER_DIGIT = Pattern.compile("([0-9])(-)");

  /** The tokens of a text, in order. */
  abstract List<String> tokens(String text);

  /** Puts tokens together: where blanks are no tokens, one between each two. */
  String join(List<String> tokens) {
    return String.join(" ", tokens);
  }

  /** The name in reports: {@code words and punctuation}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
