package org.carrousel.metrics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.text.Tokenizer;

/**
 * Corpus BLEU of n-grams up to 4 (Papineni et al. 2002) as in sacreBLEU (Post 2018, "A call for
 * clarity in reporting BLEU scores"). Counts of an n-gram are clipped to its largest count in one
 * reference. The brevity penalty uses the reference length nearest to each hypothesis; of two
 * equally near lengths, the shorter one.
 */
public final class Bleu {
  private static final int ORDERS = 4;

  /** Smoothing of n-gram orders without a match. */
  public enum Smoothing {
    /** No smoothing: the precision of such an order is 0, and so is BLEU. */
    NONE("none"),
    /**
     * Exponential smoothing, sacreBLEU's default (method 3 of Chen and Cherry 2014): the first such
     * order counts as half a match, the next as a quarter, and so on. BLEU is 0 if no token
     * matches.
     */
    EXPONENTIAL("exp");

    private final String signature;

    Smoothing(String signature) {
      this.signature = signature;
    }
  }

  private final Tokenizer tokenizer;
  private final Smoothing smoothing;
  private final long[] matches = new long[ORDERS];
  private final long[] totals = new long[ORDERS];
  private long hypothesisLength;
  private long referenceLength;
  private int fewestReferences = Integer.MAX_VALUE;
  private int mostReferences;

  /**
   * Creates a score without sentences.
   *
   * @param tokenizer splits sentences into tokens; words and punctuation are sacreBLEU's default
   */
  public Bleu(Tokenizer tokenizer, Smoothing smoothing) {
    this.tokenizer = tokenizer;
    this.smoothing = smoothing;
  }

  /**
   * Adds a sentence.
   *
   * @param references one or more reference translations
   * @throws IllegalArgumentException if there is no reference
   */
  public void add(String hypothesis, List<String> references) {
    List<String> tokens = tokenizer.tokens(hypothesis);
    List<List<String>> referenceTokens = references.stream().map(tokenizer::tokens).toList();
    hypothesisLength += tokens.size();
    referenceLength +=
        referenceTokens.stream()
            .map(List::size)
            .min(
                Comparator.comparing((Integer length) -> Math.abs(length - tokens.size()))
                    .thenComparing(Comparator.naturalOrder()))
            .orElseThrow(() -> new IllegalArgumentException("a sentence without reference"));
    fewestReferences = Math.min(fewestReferences, references.size());
    mostReferences = Math.max(mostReferences, references.size());
    for (int order = 1; order <= ORDERS; order++) {
      totals[order - 1] += Math.max(0, tokens.size() - order + 1);
      matches[order - 1] += matches(tokens, referenceTokens, order);
    }
  }

  private static long matches(List<String> tokens, List<List<String>> references, int order) {
    Map<List<String>, Integer> limits = new HashMap<>();
    for (List<String> reference : references) {
      nGrams(reference, order).forEach((nGram, count) -> limits.merge(nGram, count, Math::max));
    }
    return nGrams(tokens, order).entrySet().stream()
        .mapToLong(nGram -> Math.min(nGram.getValue(), limits.getOrDefault(nGram.getKey(), 0)))
        .sum();
  }

  private static Map<List<String>, Integer> nGrams(List<String> tokens, int order) {
    Map<List<String>, Integer> counts = new HashMap<>();
    for (int from = 0; from + order <= tokens.size(); from++) {
      counts.merge(tokens.subList(from, from + order), 1, Integer::sum);
    }
    return counts;
  }

  /** Returns BLEU, 0 to 100: the brevity penalty times the geometric mean of the precisions. */
  public double score() {
    double logarithms = 0;
    for (int order = 1; order <= ORDERS; order++) {
      logarithms += Math.log(precision(order)) / ORDERS;
    }
    return brevityPenalty() * Math.exp(logarithms);
  }

  /**
   * Returns the smoothed n-gram precision in percent; 0 if there are no n-grams of this order.
   *
   * @param order length of the n-grams, 1 to 4
   */
  public double precision(int order) {
    if (totals[order - 1] == 0 || matches[0] == 0) {
      return 0;
    }
    if (matches[order - 1] > 0) {
      return 100.0 * matches[order - 1] / totals[order - 1];
    }
    // An order without matches has only longer orders without matches after it.
    long zeroOrders = Arrays.stream(matches).limit(order).filter(count -> count == 0).count();
    return smoothing == Smoothing.NONE ? 0 : 100.0 / (1L << zeroOrders) / totals[order - 1];
  }

  /** Returns the brevity penalty, 0 to 1: the factor for hypotheses shorter than references. */
  public double brevityPenalty() {
    return hypothesisLength >= referenceLength
        ? 1
        : Math.exp(1 - (double) referenceLength / hypothesisLength);
  }

  /** Returns the number of tokens of all hypotheses. */
  public long hypothesisLength() {
    return hypothesisLength;
  }

  /** Returns the number of tokens of the references that are nearest in length. */
  public long referenceLength() {
    return referenceLength;
  }

  /** Returns sacreBLEU's signature, such as {@code nrefs:1|case:lc|eff:no|tok:13a|smooth:exp}. */
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
