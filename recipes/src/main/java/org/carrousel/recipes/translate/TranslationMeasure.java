package org.carrousel.recipes.translate;

import org.carrousel.report.Measure;

/** Measure for comparing translations with those of the baselines. */
public enum TranslationMeasure {
  /** Fraction of sources whose translation is right in all tokens: {@code test.exact}. */
  EXACT,
  /** Fraction of words whose pronunciation has an error: {@code test.wer}. */
  PRONUNCIATION,
  /** BLEU as sacreBLEU defines it, in percent: {@code test.bleu}. */
  BLEU;

  /** Returns the measure that decides the verdict. */
  Measure decisive() {
    return switch (this) {
      case EXACT -> Measure.higher("test.exact", "right in all tokens").poor(.5);
      case PRONUNCIATION -> Measure.lower("test.wer", "words wrong").poor(.5);
      case BLEU -> Measure.higher("test.bleu", "BLEU").poor(10);
    };
  }

  /** Returns another measure of the report. */
  Measure second() {
    return switch (this) {
      case EXACT -> Measure.lower("test.token_errors", "edits per token");
      case PRONUNCIATION -> Measure.lower("test.per", "edits per phoneme");
      case BLEU -> Measure.higher("test.exact", "right in all tokens");
    };
  }
}
