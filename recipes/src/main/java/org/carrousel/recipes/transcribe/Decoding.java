package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.carrousel.decode.CtcBeamSearch;
import org.carrousel.decode.CtcBestPath;
import org.carrousel.decode.Transcript;
import org.carrousel.decode.WordGrammar;
import org.carrousel.loss.CtcLoss;

/** Decoding of the network's outputs with all available decoders. */
final class Decoding {
  private final Alphabet alphabet;
  private final Map<Decoder, CtcBeamSearch> searches = new EnumMap<>(Decoder.class);

  /** Creates the decoders; those with words only if the options have a lexicon. */
  Decoding(DecodingOptions options, Encoding encoding) {
    this.alphabet = encoding.alphabet();
    searches.put(Decoder.BEAM, new CtcBeamSearch(options.beamWidth()));
    if (options.lexicon() != LexiconUse.NONE) {
      Words words = encoding.words().orElseThrow();
      int space = alphabet.characters().indexOf(" ");
      WordGrammar lexicon =
          space < 0
              ? WordGrammar.word(words.lexicon(alphabet))
              : WordGrammar.words(words.lexicon(alphabet), space);
      WordGrammar bigrams =
          lexicon.model(words.model(), options.languageWeight()).bonus(options.wordBonus());
      searches.put(Decoder.LEXICON, new CtcBeamSearch(options.beamWidth(), lexicon));
      searches.put(Decoder.BIGRAM, new CtcBeamSearch(options.beamWidth(), bigrams));
    }
  }

  /** Returns the available decoders, in the order of the enum. */
  List<Decoder> decoders() {
    return Arrays.stream(Decoder.values())
        .filter(decoder -> decoder == Decoder.BEST_PATH || searches.containsKey(decoder))
        .toList();
  }

  /**
   * Returns the transcript of a recording.
   *
   * @param logProbabilities [time][labels + 1], natural logarithms, the blank last
   */
  Transcription decode(String name, double[][] logProbabilities, Decoder decoder) {
    int[] labels = labels(logProbabilities, decoder);
    // The loss sums all alignments of the text; a beam search may have dropped some.
    double[] activations =
        Arrays.stream(logProbabilities).flatMapToDouble(Arrays::stream).toArray();
    double loss =
        new CtcLoss(alphabet.size() + 1).loss(activations, logProbabilities.length, labels);
    return new Transcription(name, alphabet.text(labels), -loss);
  }

  private int[] labels(double[][] logProbabilities, Decoder decoder) {
    if (decoder == Decoder.BEST_PATH) {
      return CtcBestPath.labels(logProbabilities);
    }
    List<Transcript> transcripts = searches.get(decoder).search(logProbabilities);
    return transcripts.isEmpty() ? new int[0] : transcripts.get(0).labels();
  }
}
