package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.metrics.TranscriptErrors;

/**
 * How far transcripts are from the truth.
 *
 * @param texts the transcripts, in the order of the recordings
 * @param metrics {@code ler}: label error rate, edits a character; {@code accuracy}: share of right
 *     ones among single characters; {@code cer}: label error rate of the others; {@code wer}: word
 *     error rate of those; each where there are any
 */
record TranscriptScores(List<String> texts, Map<String, Double> metrics) {
  static TranscriptScores of(List<Recording> recordings, List<String> texts) {
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
        words.add(Words.split(recording.text()), Words.split(texts.get(number)));
      }
    }
    Map<String, Double> metrics = new LinkedHashMap<>();
    metrics.put("ler", labels.errorRate());
    if (characters.transcripts() > 0) {
      metrics.put("accuracy", 1 - characters.wrongShare());
    }
    if (longer.transcripts() > 0) {
      metrics.put("cer", longer.errorRate());
      metrics.put("wer", words.errorRate());
    }
    return new TranscriptScores(List.copyOf(texts), metrics);
  }

  /** By the keys of a part and a decoder: {@code test.cer_lexicon}. */
  Map<String, Double> metrics(String part, String suffix) {
    Map<String, Double> named = new LinkedHashMap<>();
    metrics.forEach((name, value) -> named.put(part + "." + name + suffix, value));
    return named;
  }

  /** The numbers of wrong transcripts. */
  static List<Integer> wrong(List<Recording> recordings, List<String> texts) {
    List<Integer> wrong = new ArrayList<>();
    IntStream.range(0, texts.size())
        .filter(number -> !recordings.get(number).text().equals(texts.get(number)))
        .forEach(wrong::add);
    return wrong;
  }
}
