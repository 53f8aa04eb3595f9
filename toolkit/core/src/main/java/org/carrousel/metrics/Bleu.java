package org.carrousel.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.text.Tokenizer;

/**
 * Corpus BLEU of up to four tokens (Papineni et al. 2002) as sacreBLEU defines it (Post 2018, "A
 * call for clarity in reporting BLEU scores"): n-grams are counted over all sentences, each at most
 * as often as in the reference that has it most; the penalty for short translations takes the
 * reference length nearest to each hypothesis, of two the shorter.
 */
public final class Bleu {
  private static final int ORDERS = 4;

  /** What becomes of orders of which no n-gram is right. */
  public enum Smoothing {
    /** Their precision is 0, and so is BLEU. */
    NONE("none"),
    /**
     * The first counts as half an n-gram right, the next as a quarter, and so on: sacreBLEU's
     * default (method 3 of Chen and Cherry 2014). BLEU is 0 if not even one token is right.
     */
    EXPONENTIAL("exp");

    private final String signature;

    Smoothing(String signature) {
      this.signature = signature;
    }
  }

  private final Tokenizer tokenizer;
  private final Smoothing smoothing;
  private final long[] right = new long[ORDERS];
  private final long[] all = new long[ORDERS];
  private long hypothesisLength;
  private long referenceLength;
  private int fewestReferences = Integer.MAX_VALUE;
  private int mostReferences;

  /**
   * Begins without sentences.
   *
   * @param tokenizer what n-grams are made of; words and punctuation are sacreBLEU's default
   */
  public Bleu(Tokenizer tokenizer, Smoothing smoothing) {
    this.tokenizer = tokenizer;
    this.smoothing = smoothing;
  }

  /** Adds a sentence and what it might have been, one or more. */
  public void add(String hypothesis, List<String> references) {
    List<String> tokens = tokenizer.tokens(hypothesis);
    List<List<String>> allowed = references.stream().map(tokenizer::tokens).toList();
    hypothesisLength += tokens.size();
    referenceLength +=
        allowed.stream()
            .map(List::size)
            .min(
                Comparator.comparing((Integer length) -> Math.abs(length - tokens.size()))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow(() -> new IllegalArgumentException("a sentence without reference"));
    fewestReferences = Math.min(fewestReferences, references.size());
    mostReferences = Math.max(mostReferences, references.size());
    for (int order = 1; order <= ORDERS; order++) {
      all[order - 1] += Math.max(0, tokens.size() - order + 1);
      right[order - 1] += right(tokens, allowed, order);
    }
  }

  private static long right(List<String> tokens, List<List<String>> allowed, int order) {
    Map<List<String>, Integer> most = new HashMap<>();
    for (List<String> reference : allowed) {
      nGrams(reference, order).forEach((nGram, count) -> most.merge(nGram, count, Math::max));
    }
    return nGrams(tokens, order).entrySet().stream()
        .mapToLong(nGram -> Math.min(nGram.getValue(), most.getOrDefault(nGram.getKey(), 0)))
        .sum();
  }

  private static Map<List<String>, Integer> nGrams(List<String> tokens, int order) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int from = 0; from + order <= tokens.size(); from++) {
      counts.merge(tokens.subList(from, from + order), 1, Integer::sum);
    }
    return counts;
  }

  /** BLEU in percent, 0 to 100: the geometric mean of the precisions times the brevity penalty. */
  public double score() {
    double logarithms = 0;
    for (int order = 1; order <= ORDERS; order++) {
      logarithms += Math.log(precision(order)) / ORDERS;
    }
    return brevityPenalty() * Math.exp(logarithms);
  }

  /**
   * The share of a length's n-grams that are right, in percent, smoothed; 0 where there is none.
   *
   * @param order 1 to 4
   */
  public double precision(int order) {
    if (all[order - 1] == 0 || right[0] == 0) {
      return 0;
    }
    if (right[order - 1] > 0) {
      return 100.0 * right[order - 1] / all[order - 1];
    }
    // Where no n-gram is right, no longer one is.
    long wrongOrders = Arrays.stream(right).limit(order).filter(count -> count == 0).count();
    return smoothing == Smoothing.NONE ? 0 : 100.0 / (1L << wrongOrders) / all[order - 1];
  }

  /** What short translations lose, 0 to 1. */
  public double brevityPenalty() {
    return hypothesisLength >= referenceLength
        ? 1
        : Math.exp(1 - (double) referenceLength / hypothesisLength);
  }

  /** Tokens of all hypotheses. */
  public long hypothesisLength() {
    return hypothesisLength;
  }

  /** Tokens of all references that the hypotheses' length is compared with. */
  public long referenceLength() {
    return referenceLength;
  }

  /**
   * How it was computed, in sacreBLEU's form: {@code nrefs:1|case:lc|eff:no|tok:13a|smooth:exp}.
   */
  public String signature() {
    return "nrefs:%s|case:%s|eff:no|tok:%s|smooth:%s"
        .formatted(
            fewestReferences < mostReferences ? "var" : mostReferences,
            tokenizer.lowerCase() ? "lc" : "mixed",
            switch (tokenizer.unit()) {
              case WORDS_AND_PUNCTUATION -> "13a";
              case PRE_TOKENIZED -> "none";
              default -> tokenizer.unit().label();
            },
            smoothing.signature);
  }
}
