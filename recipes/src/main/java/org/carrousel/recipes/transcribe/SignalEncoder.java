package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.error.BadInputException;
import org.carrousel.scale.Standard;

/**
 * What was fitted on the training part to turn recordings into the input of a network.
 *
 * @param kind of the training signals: ink, sound or numbers
 * @param rate samples a second of the training sound; 0 for others
 * @param scalers one for each feature of a time step, before time steps are stacked
 */
record SignalEncoder(String kind, int rate, List<Standard> scalers) {
  SignalEncoder {
    scalers = List.copyOf(scalers);
  }

  static SignalEncoder fit(SignalOptions options, List<Recording> train) {
    Recording first = train.get(0);
    SignalEncoder unfitted =
        new SignalEncoder(first.signal().kind(), rate(first.signal()), List.of());
    List<float[][]> rows = train.stream().map(r -> unfitted.features(r, options)).toList();
    int width = rows.get(0)[0].length;
    List<Standard> scalers =
        IntStream.range(0, width).mapToObj(feature -> Standard.fit(column(rows, feature))).toList();
    return new SignalEncoder(unfitted.kind, unfitted.rate, scalers);
  }

  private static int rate(Signal signal) {
    return signal instanceof Signal.Sound sound ? sound.waveform().rate() : 0;
  }

  private static double[] column(List<float[][]> sequences, int feature) {
    double[] values = new double[sequences.stream().mapToInt(rows -> rows.length).sum()];
    int at = 0;
    for (float[][] rows : sequences) {
      for (float[] row : rows) {
        values[at++] = row[feature];
      }
    }
    return values;
  }

  /** Features as they are, [time][feature]. */
  private float[][] features(Recording recording, SignalOptions options) {
    requireKind(recording);
    try {
      return recording.signal().features(options);
    } catch (BadInputException e) {
      throw e.at(recording.place());
    }
  }

  private void requireKind(Recording recording) {
    if (!recording.signal().kind().equals(kind)) {
      throw new BadInputException(
          "%s: %s".formatted(recording.place(), recording.signal().kind()),
          kind + ", as the training part has",
          "leave it out; a model reads one kind of recording");
    }
    if (rate(recording.signal()) != rate) {
      throw new BadInputException(
          "%s: %d samples a second".formatted(recording.place(), rate(recording.signal())),
          rate + ", as the training part has",
          "convert it: sox FILE -r %d CONVERTED".formatted(rate));
    }
    if (recording.signal() instanceof Signal.Numbers numbers
        && !scalers.isEmpty()
        && numbers.rows()[0].length != scalers.size()) {
      throw new BadInputException(
          "%s: %d numbers a time step".formatted(recording.place(), numbers.rows()[0].length),
          scalers.size() + ", as the training part has",
          "correct the recording");
    }
  }

  /** Features of a time step of the network. */
  int inputs(SignalOptions options) {
    return scalers.size() * options.stack();
  }

  /** The input of the network for each recording, [recording][time][features]. */
  float[][][] encode(List<Recording> recordings, SignalOptions options) {
    return recordings.stream()
        .map(recording -> stacked(scaled(features(recording, options)), options.stack()))
        .toArray(float[][][]::new);
  }

  private float[][] scaled(float[][] rows) {
    List<float[]> scaled = new ArrayList<>();
    for (float[] row : rows) {
      float[] step = new float[row.length];
      for (int feature = 0; feature < step.length; feature++) {
        Standard scaler = scalers.get(feature);
        step[feature] = (float) ((row[feature] - scaler.mean()) / scaler.deviation());
      }
      scaled.add(step);
    }
    return scaled.toArray(float[][]::new);
  }

  /** Neighbours side by side; the last time step stands for those that are missing at the end. */
  private static float[][] stacked(float[][] rows, int stack) {
    if (stack == 1) {
      return rows;
    }
    int width = rows[0].length;
    float[][] stacked = new float[(rows.length + stack - 1) / stack][width * stack];
    for (int step = 0; step < stacked.length; step++) {
      for (int part = 0; part < stack; part++) {
        float[] row = rows[Math.min(rows.length - 1, step * stack + part)];
        System.arraycopy(row, 0, stacked[step], part * width, width);
      }
    }
    return stacked;
  }
}
