package org.carrousel.recipes.corpora;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

/** Files of a tone, for tests. */
public final class Waves {
  private Waves() {}

  /** Writes a tone of 16 bits, one channel. */
  public static void write(Path file, double hertz, int samples, int rate) throws IOException {
    byte[] bytes = new byte[2 * samples];
    for (int i = 0; i < samples; i++) {
      int value = (int) (8000 * Math.sin(2 * Math.PI * hertz * i / rate));
      bytes[2 * i] = (byte) value;
      bytes[2 * i + 1] = (byte) (value >> 8);
    }
    AudioFormat format = new AudioFormat(rate, 16, 1, true, false);
    try (AudioInputStream in =
        new AudioInputStream(new ByteArrayInputStream(bytes), format, samples)) {
      AudioSystem.write(in, AudioFileFormat.Type.WAVE, file.toFile());
    }
  }
}
