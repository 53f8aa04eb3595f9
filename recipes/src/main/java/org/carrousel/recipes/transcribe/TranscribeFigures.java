package org.carrousel.recipes.transcribe;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.decode.CtcBestPath;
import org.carrousel.metrics.ConfusionMatrix;
import org.carrousel.plot.ConfusionPlot;
import org.carrousel.plot.ExamplesPlot;
import org.carrousel.plot.InkPlot;
import org.carrousel.plot.Plot;
import org.carrousel.plot.PosteriorPlot;

/** The pictures of a transcription's report, of the saved model. */
final class TranscribeFigures {
  private static final int ANSWERS_DRAWN = 4;
  private static final int INK_DRAWN = 9;
  private static final int CLASSES_DRAWN = 20;

  private final TranscribeRun run;
  private final List<Recording> test;
  private final SeedRun chosen;

  TranscribeFigures(TranscribeRun run) {
    this.run = run;
    this.test = run.data().test();
    this.chosen = run.chosen();
  }

  /** Recordings at equal distances of the test part, so that all kinds are among them. */
  private int[] shown(int count) {
    int all = Math.min(count, test.size());
    return IntStream.range(0, all).map(i -> (int) ((long) i * test.size() / all)).toArray();
  }

  private String title(int number) {
    return "\"%s\" read as \"%s\""
        .formatted(test.get(number).text(), chosen.transcripts().get(number));
  }

  Plot posteriors() {
    return PosteriorPlot.draw(Arrays.stream(shown(ANSWERS_DRAWN)).mapToObj(this::answer).toList());
  }

  private PosteriorPlot.Answer answer(int number) {
    double[][] logarithms = chosen.answers()[number];
    double[][] probabilities =
        Arrays.stream(logarithms)
            .map(classes -> Arrays.stream(classes).map(Math::exp).toArray())
            .toArray(double[][]::new);
    return new PosteriorPlot.Answer(
        title(number), probabilities, CtcBestPath.labels(logarithms), run.model().characters());
  }

  /** What was read: ink as it was written, else the first feature over time. */
  Plot recordings() {
    if (test.get(0).signal() instanceof Signal.Pen) {
      return InkPlot.draw(Arrays.stream(shown(INK_DRAWN)).mapToObj(this::piece).toList());
    }
    List<ExamplesPlot.Example> examples =
        Arrays.stream(shown(INK_DRAWN))
            .mapToObj(n -> new ExamplesPlot.Example(title(n), List.of(firstFeature(n))))
            .toList();
    return ExamplesPlot.draw("first feature of test recordings", examples);
  }

  private InkPlot.Piece piece(int number) {
    Signal.Pen pen = (Signal.Pen) test.get(number).signal();
    return new InkPlot.Piece(
        title(number),
        pen.ink().strokes().stream().map(s -> new double[][] {s.x(), s.y()}).toList());
  }

  private double[] firstFeature(int number) {
    float[][] rows = test.get(number).signal().features(run.config().signal());
    return Arrays.stream(rows).mapToDouble(row -> row[0]).toArray();
  }

  /**
   * Which single character was taken for which, where there are any; what was read as none of them
   * or as several is left out.
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
    List<String> read = chosen.scores().get(Decoder.BEST_PATH).texts();
    for (int number = 0; number < test.size(); number++) {
      int taken = classes.indexOf(read.get(number));
      if (test.get(number).character() && taken >= 0) {
        matrix.add(classes.indexOf(test.get(number).text()), taken);
      }
    }
    return Optional.of(ConfusionPlot.draw(matrix, classes));
  }
}
