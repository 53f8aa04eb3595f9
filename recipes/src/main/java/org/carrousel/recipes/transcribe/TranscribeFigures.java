package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.carrousel.decode.CtcBestPath;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.ConfusionPlot;
import org.carrousel.plot.ExamplesPlot;
import org.carrousel.plot.InkPlot;
import org.carrousel.plot.Plot;
import org.carrousel.plot.PosteriorPlot;
import org.carrousel.recipes.api.Trained;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;

/** Plots of a transcription's report, for the saved model. */
final class TranscribeFigures {
  private static final int OUTPUTS_DRAWN = 4;
  private static final int RECORDINGS_DRAWN = 9;
  private static final int CLASSES_DRAWN = 20;

  private final List<Recording> test;
  private final TranscribeModel model;
  private final TranscriptScores scores;
  private final List<String> texts;

  TranscribeFigures(List<Recording> test, Trained<TranscribeModel, TranscriptScores> chosen) {
    this.test = test;
    this.model = chosen.model();
    this.scores = chosen.scores();
    this.texts = scores.decoders().get(model.config().decoding().decoder()).texts();
  }

  /** Draws recordings at equal distances in the test part, so that all kinds are included. */
  private <T> List<T> some(int count, IntFunction<T> drawn) {
    int all = Math.min(count, test.size());
    return IntStream.range(0, all)
        .map(i -> (int) ((long) i * test.size() / all))
        .mapToObj(drawn)
        .toList();
  }

  private String title(int number) {
    return "\"%s\" read as \"%s\"".formatted(test.get(number).text(), texts.get(number));
  }

  /** Draws the probabilities of characters over time. */
  Plot posteriors() {
    return PosteriorPlot.draw(some(OUTPUTS_DRAWN, this::posterior));
  }

  private PosteriorPlot.Answer posterior(int number) {
    double[][] logarithms = scores.outputs()[number];
    double[][] probabilities =
        Arrays.stream(logarithms)
            .map(classes -> Arrays.stream(classes).map(Math::exp).toArray())
            .toArray(double[][]::new);
    return new PosteriorPlot.Answer(
        title(number), probabilities, CtcBestPath.labels(logarithms), model.characters());
  }

  /** Draws ink, or the first feature over time for other recordings. */
  Plot recordings() {
    return test.get(0).signal() instanceof Signal.Pen
        ? InkPlot.draw(some(RECORDINGS_DRAWN, this::piece))
        : ExamplesPlot.draw(
            "Test recordings", "first feature", some(RECORDINGS_DRAWN, this::firstFeature));
  }

  private InkPlot.Piece piece(int number) {
    Signal.Pen pen = (Signal.Pen) test.get(number).signal();
    return new InkPlot.Piece(
        title(number),
        pen.ink().strokes().stream().map(s -> new double[][] {s.x(), s.y()}).toList());
  }

  private ExamplesPlot.Example firstFeature(int number) {
    float[][] rows = model.config().signal().features(test.get(number));
    double[] values = Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
    return new ExamplesPlot.Example(title(number), List.of(values));
  }

  /**
   * Draws the confusion matrix of single characters by the best path, without transcripts that are
   * none of these characters; empty unless there are 2 to 20 characters.
   */
  Optional<Plot> confusion() {
    List<String> classes =
        test.stream()
            .filter(Recording::character)
            .map(Recording::text)
            .distinct()
            .sorted()
            .toList();
    if (classes.size() < 2 || classes.size() > CLASSES_DRAWN) {
      return Optional.empty();
    }
    ConfusionMatrix matrix = new ConfusionMatrix(classes.size());
    for (int number = 0; number < test.size(); number++) {
      int read = classes.indexOf(scores.texts().get(number));
      if (test.get(number).character() && read >= 0) {
        matrix.add(classes.indexOf(test.get(number).text()), read);
      }
    }
    return Optional.of(ConfusionPlot.draw(matrix, classes));
  }
}
