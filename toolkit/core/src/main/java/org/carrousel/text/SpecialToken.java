package org.carrousel.text;

/** Tokens that a model adds to those of a text. */
public enum SpecialToken {
  /** Replaces a token that is not in the vocabulary. */
  UNKNOWN("<unk>"),
  /** Before the first token of a text. */
  START("<s>"),
  /** After the last token of a text. */
  END("</s>");

  private final String spelling;

  SpecialToken(String spelling) {
    this.spelling = spelling;
  }

  /** Returns the text that represents this token in a vocabulary's list. */
  public String spelling() {
    return spelling;
  }
}
