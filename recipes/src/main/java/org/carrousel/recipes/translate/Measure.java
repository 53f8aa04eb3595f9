package org.carrousel.recipes.translate;

/** How a translation is judged. */
public enum Measure {
  /** The share of sources whose translation is right in all tokens: {@code test.exact}. */
  EXACT("test.exact"),
  /** The share of words whose pronunciation is wrong anywhere: {@code test.wer}. */
  PRONUNCIATION("test.wer"),
  /** BLEU as sacreBLEU defines it: {@code test.bleu}, in percent. */
  BLEU("test.bleu");

  private final String key;

  Measure(String key) {
    this.key = key;
  }

  /** The key of the figure that counts. */
  String key() {
    return key;
  }

  /** What it is called in a report. */
  String label() {
    return switch (this) {
      case EXACT -> "right in all tokens";
      case PRONUNCIATION -> "words wrong";
      case BLEU -> "BLEU";
    };
  }

  /** Whether more is better. */
  boolean better(double one, double other) {
    return this == PRONUNCIATION ? one < other : one > other;
  }
}
