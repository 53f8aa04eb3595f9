package org.carrousel.recipes.transcribe;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.decode.WordCounts;
import org.carrousel.metrics.TranscriptErrors;
import org.carrousel.recipes.api.Scores;
import org.carrousel.recipes.data.Recording;
import org.carrousel.text.Alphabet;

/**
 * Transcripts and their errors.
 *
 * @param texts transcripts in the order of the recordings; for a model, those of the best path
 * @param metrics {@code test.ler}: edits per character (label error rate); {@code test.accuracy}:
 *     fraction of single characters that are right; {@code test.cer} and {@code test.wer}: edits
 *     per character and per word of longer texts, if there are any. Keys of a model also end with
 *     {@link CtcDecoder#suffix}; those of the best path on the validation part start with {@code
 *     validation}
 * @param decoders scores of each decoder of a model, with keys without suffix; empty for a baseline
 * @param outputs log probabilities of a model, [recording][time][characters + 1]; empty for a
 *     baseline
 */
@SuppressWarnings("ArrayRecordComponent") // scores are never compared
record TranscriptScores(
    List<String> texts,
    Map<String, Double> metrics,
    Map<CtcDecoder, TranscriptScores> decoders,
    double[][][] outputs)
    implements Scores {
  TranscriptScores {
    texts = List.copyOf(texts);
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
  }

  /** Combines the scores of a model's decoders. */
  static TranscriptScores of(
      Map<CtcDecoder, TranscriptScores> decoders,
      Map<String, Double> validation,
      double[][][] outputs) {
    Map<String, Double> metrics = new LinkedHashMap<>();
    decoders.forEach(
        (decoder, scores) ->
            scores.metrics.forEach((key, value) -> metrics.put(key + decoder.suffix(), value)));
    metrics.putAll(validation);
    return new TranscriptScores(
        decoders.get(CtcDecoder.BEST_PATH).texts, metrics, decoders, outputs);
  }

  /** Measures transcripts of a part, {@code test} or {@code validation}. */
  static TranscriptScores of(String part, List<Recording> recordings, List<String> texts) {
    TranscriptErrors labels = new TranscriptErrors();
    TranscriptErrors characters = new TranscriptErrors();
    TranscriptErrors longer = new TranscriptErrors();
    TranscriptErrors words = new TranscriptErrors();
    for (int number = 0; number < texts.size(); number++) {
      Recording recording = recordings.get(number);
      List<String> truth = Alphabet.split(recording.text());
      List<String> read = Alphabet.split(texts.get(number));
      labels.add(truth, read);
      (recording.character() ? characters : longer).add(truth, read);
      if (!recording.character()) {
        words.add(WordCounts.split(recording.text()), WordCounts.split(texts.get(number)));
      }
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put(part + ".ler", labels.errorRate());
    if (characters.transcripts() > 0) {
      metrics.put(part + ".accuracy", 1 - characters.wrongShare());
    }
    if (longer.transcripts() > 0) {
      metrics.put(part + ".cer", longer.errorRate());
      metrics.put(part + ".wer", words.errorRate());
    }
    return new TranscriptScores(texts, metrics, Map.of(), new double[0][][]);
  }
}
