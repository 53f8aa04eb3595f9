package org.carrousel.audio;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;

/** Reader of mono audio files: NIST SPHERE, and WAV and other formats of the Java platform. */
public final class AudioFile {
  private static final byte[] SPHERE = "NIST_1A".getBytes(StandardCharsets.US_ASCII);

  private AudioFile() {}

  /**
   * Reads a file. The format is detected from its first bytes, because TIMIT's {@code .WAV} files
   * are SPHERE.
   *
   * @throws BadInputException if the file is missing, is not audio, has an unsupported encoding, or
   *     has more than one channel
   */
  public static Waveform read(Path file) {
    byte[] content = InputFile.bytes(file, "a recording");
    if (Arrays.equals(Arrays.copyOf(content, SPHERE.length), SPHERE)) {
      return new SphereFile(file, content).waveform();
    }
    return RiffFile.waveform(file, new ByteArrayInputStream(content));
  }

  /**
   * Reads a file that must have a given sampling rate.
   *
   * @param rate sampling rate in samples per second
   * @throws BadInputException as for {@link #read(Path)}, and if the file has another rate
   */
  public static Waveform read(Path file, int rate) {
    Waveform waveform = read(file);
    if (waveform.rate() != rate) {
      throw new BadInputException(
          "%s: %d samples a second".formatted(file, waveform.rate()),
          rate + " samples a second",
          "convert it: sox FILE -r %d CONVERTED".formatted(rate));
    }
    return waveform;
  }

  /** Creates a waveform from 16-bit samples. */
  static Waveform of(short[] samples, int rate) {
    float[] scaled = new float[samples.length];
    for (int i = 0; i < samples.length; i++) {
      scaled[i] = samples[i] / 32768f;
    }
    return new Waveform(scaled, rate);
  }

  static void requireMono(Path file, int channels) {
    if (channels != 1) {
      throw new BadInputException(
          "%s: %d channels".formatted(file, channels),
          "one channel",
          "mix them down: sox FILE -c 1 CONVERTED");
    }
  }
}
