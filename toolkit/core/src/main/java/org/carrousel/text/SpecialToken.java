package org.carrousel.text;

/** A token that no text has. */
public enum SpecialToken {
  /** In the place of a token that the vocabulary does not have. */
  UNKNOWN("<unk>"),
  /** Before the first token of a text. */
  START("<s>"),
  /** After the last token of a text. */
  END("</s>");

  private final String spelling;

  SpecialToken(String spelling) {
    this.spelling = spelling;
  }

  /** How a vocabulary's list of tokens spells it. */
  public String spelling() {
    return spelling;
  }
}
