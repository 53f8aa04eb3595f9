package org.carrousel.decode;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.carrousel.loss.CtcLoss;
import org.carrousel.text.Alphabet;

/** Decoding of the outputs of a CTC network with all available decoders. */
public final class CtcDecoding {
  private final Alphabet alphabet;
  private final Map<CtcDecoder, CtcBeamSearch> searches = new EnumMap<>(CtcDecoder.class);

  /**
   * Creates the decoders; those with words only if the options have a lexicon.
   *
   * @param words of the training texts; may be empty without a lexicon
   */
  public CtcDecoding(CtcOptions options, Alphabet alphabet, Optional<WordCounts> words) {
    this.alphabet = alphabet;
    searches.put(CtcDecoder.BEAM, new CtcBeamSearch(options.beamWidth()));
    if (options.lexicon() != LexiconUse.NONE) {
      WordCounts known = words.orElseThrow();
      int space = alphabet.characters().indexOf(" ");
      WordGrammar lexicon =
          space < 0
              ? WordGrammar.word(known.lexicon(alphabet))
              : WordGrammar.words(known.lexicon(alphabet), space);
      WordGrammar bigrams =
          lexicon.model(known.model(), options.languageWeight()).bonus(options.wordBonus());
      searches.put(CtcDecoder.LEXICON, new CtcBeamSearch(options.beamWidth(), lexicon));
      searches.put(CtcDecoder.BIGRAM, new CtcBeamSearch(options.beamWidth(), bigrams));
    }
  }

  /** Returns the available decoders, in the order of the enum. */
  public List<CtcDecoder> decoders() {
    return Arrays.stream(CtcDecoder.values())
        .filter(decoder -> decoder == CtcDecoder.BEST_PATH || searches.containsKey(decoder))
        .toList();
  }

  /**
   * The log probability of labels by the network alone, in nats: the sum over all alignments, of
   * which a beam search may have dropped some.
   *
   * @param logProbabilities [time][labels and blank]
   */
  public double logProbability(double[][] logProbabilities, int... labels) {
    double[] activations =
        Arrays.stream(logProbabilities).flatMapToDouble(Arrays::stream).toArray();
    CtcLoss loss = new CtcLoss(alphabet.size() + 1);
    return -loss.loss(activations, logProbabilities.length, labels);
  }

  /**
   * The labels that a decoder finds, without blanks.
   *
   * @param logProbabilities [time][labels and blank]
   */
  public int[] labels(double[][] logProbabilities, CtcDecoder decoder) {
    if (decoder == CtcDecoder.BEST_PATH) {
      return CtcBestPath.labels(logProbabilities);
    }
    List<Transcript> transcripts = searches.get(decoder).search(logProbabilities);
    return transcripts.isEmpty() ? new int[0] : transcripts.get(0).labels();
  }
}
