package org.carrousel.audio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.carrousel.error.BadInputException;

/**
 * Features of recordings, frame by frame: mel-frequency cepstral coefficients (Davis and
 * Mermelstein 1980) or the logarithms of mel bands, the logarithm of the energy, and their changes
 * in time. In this order: coefficients or bands, energy; the changes of all of these; the changes
 * of the changes.
 *
 * <p>Not scaled: fit a scaler on training recordings.
 */
public final class SpeechFeatures {
  /** Far below one step of 16 bits, so that digital silence has a logarithm. */
  private static final double SILENCE = 1e-10;

  private final SpeechFeatureOptions options;
  private final AudioFrames frames;
  private final PowerSpectrum spectrum;
  private final MelFilterBank bank;
  private final CosineTransform cosines;

  private SpeechFeatures(SpeechFeatureOptions options, int rate) {
    this.options = options;
    frames = AudioFrames.of(options, rate);
    spectrum = new PowerSpectrum(frames.length());
    bank = new MelFilterBank(options.filters(), spectrum.bins(), rate);
    cosines = new CosineTransform(options.coefficients(), options.filters());
  }

  /**
   * The features of a recording.
   *
   * @return [time][features], one row for each of the {@linkplain AudioFrames frames}
   * @throws BadInputException if the recording is shorter than one frame
   */
  public static float[][] of(Waveform waveform, SpeechFeatureOptions options) {
    return new SpeechFeatures(options, waveform.rate()).features(waveform);
  }

  private float[][] features(Waveform waveform) {
    int count = frames.count(waveform.samples().length);
    if (count == 0) {
      throw new BadInputException(
          "a recording of %.0f ms".formatted(1000 * waveform.seconds()),
          "at least one frame of %.0f ms".formatted(options.frameMilliseconds()),
          "leave it out, or take shorter frames");
    }
    double[][] features = new double[count][];
    for (int t = 0; t < count; t++) {
      features[t] = frame(waveform.samples(), t * frames.step());
    }
    List<double[][]> orders = new ArrayList<>();
    orders.add(features);
    for (int order = 0; order < options.deltas(); order++) {
      orders.add(DeltaFeatures.of(orders.get(order)));
    }
    return sideBySide(orders);
  }

  private double[] frame(float[] samples, int start) {
    double[] frame = new double[frames.length()];
    double energy = SILENCE;
    for (int i = 0; i < frame.length; i++) {
      float sample = samples[start + i];
      // A frame's first sample stands for the one before it, so that no frame needs another.
      frame[i] = sample - options.preEmphasis() * samples[start + Math.max(0, i - 1)];
      energy += sample * sample;
    }
    double[] bands = bank.apply(spectrum.power(frame));
    for (int band = 0; band < bands.length; band++) {
      bands[band] = Math.log(bands[band] + SILENCE);
    }
    double[] shape = options.coefficients() > 0 ? cosines.apply(bands) : bands;
    if (!options.energy()) {
      return shape;
    }
    double[] all = Arrays.copyOf(shape, shape.length + 1);
    all[shape.length] = Math.log(energy);
    return all;
  }

  private static float[][] sideBySide(List<double[][]> orders) {
    int width = orders.get(0)[0].length;
    float[][] joined = new float[orders.get(0).length][width * orders.size()];
    for (int order = 0; order < orders.size(); order++) {
      for (int t = 0; t < joined.length; t++) {
        for (int i = 0; i < width; i++) {
          joined[t][order * width + i] = (float) orders.get(order)[t][i];
        }
      }
    }
    return joined;
  }
}
