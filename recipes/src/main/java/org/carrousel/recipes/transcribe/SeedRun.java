package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrousel.recipes.run.SeedResult;
import org.carrousel.training.TrainingResult;

/**
 * One training of the model.
 *
 * @param seed of initial weights and of the order of examples
 * @param training its losses
 * @param model what came out
 * @param answers of the network on the test part, [recording][time][characters and blank]
 * @param scores over the test part, by decoder
 * @param metrics of all decoders; the best path's have no suffix
 */
record SeedRun(
    long seed,
    TrainingResult training,
    TranscribeModel model,
    double[][][] answers,
    Map<Decoder, TranscriptScores> scores,
    Map<String, Double> metrics)
    implements SeedResult {
  /** Measures a trained model. */
  static SeedRun of(
      long seed,
      TrainingResult training,
      TranscribeModel model,
      TranscribeData data,
      float[][][] test) {
    double[][][] answers = model.answers(test);
    Decoding decoding = model.decoding();
    Map<Decoder, TranscriptScores> scores = new EnumMap<>(Decoder.class);
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (Decoder decoder : decoding.decoders()) {
      TranscriptScores score = scores(data.test(), answers, decoding, decoder);
      scores.put(decoder, score);
      metrics.putAll(score.metrics("test", suffix(decoder)));
    }
    if (!data.validation().isEmpty()) {
      double[][][] validation =
          model.answers(model.encoder().encode(data.validation(), model.config().signal()));
      metrics.putAll(
          scores(data.validation(), validation, decoding, Decoder.BEST_PATH)
              .metrics("validation", ""));
    }
    return new SeedRun(seed, training, model, answers, scores, metrics);
  }

  private static TranscriptScores scores(
      List<Recording> recordings, double[][][] answers, Decoding decoding, Decoder decoder) {
    List<String> texts = new ArrayList<>();
    for (int number = 0; number < answers.length; number++) {
      texts.add(decoding.decode(recordings.get(number).name(), answers[number], decoder).text());
    }
    return TranscriptScores.of(recordings, texts);
  }

  private static String suffix(Decoder decoder) {
    return decoder == Decoder.BEST_PATH ? "" : "_" + decoder.name().toLowerCase(Locale.ROOT);
  }

  /** By the decoder that predictions are made with. */
  List<String> transcripts() {
    return scores.get(model.config().decoding().decoder()).texts();
  }
}
