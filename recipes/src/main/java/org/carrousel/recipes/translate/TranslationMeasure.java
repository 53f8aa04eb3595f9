package org.carrousel.recipes.translate;

import org.carrousel.recipes.api.Measure;

/** The measure by which translations are compared with those of the baselines. */
public enum TranslationMeasure {
  /** Share of sources whose translation is right in all tokens: {@code test.exact}. */
  EXACT(
      Measure.higher("test.exact", "right in all tokens").poor(.5),
      Measure.lower("test.token_errors", "edits per token")),
  /** Share of words whose pronunciation is wrong anywhere: {@code test.wer}. */
  PRONUNCIATION(
      Measure.lower("test.wer", "words wrong").poor(.5),
      Measure.lower("test.per", "edits per phoneme")),
  /** BLEU as sacreBLEU defines it, in percent: {@code test.bleu}. */
  BLEU(
      Measure.higher("test.bleu", "BLEU").poor(10),
      Measure.higher("test.exact", "right in all tokens"));

  private final Measure decisive;
  private final Measure second;

  TranslationMeasure(Measure decisive, Measure second) {
    this.decisive = decisive;
    this.second = second;
  }

  /** The measure of the verdict. */
  Measure decisive() {
    return decisive;
  }

  /** A measure that the report shows, too. */
  Measure second() {
    return second;
  }
}
