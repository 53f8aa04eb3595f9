package org.carrousel.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.carrousel.error.BadInputException;
import org.carrousel.testing.Mirror;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AudioFileTest {
  /** 1, -1, 256, -32768, 32767 in little endian. */
  private static final byte[] LITTLE = {1, 0, -1, -1, 0, 1, 0, -128, -1, 127};

  private static final float[] SCALED = {1 / 32768f, -1 / 32768f, 256 / 32768f, -1, 32767 / 32768f};

  @TempDir Path folder;

  @Test
  void wav() throws IOException {
    Path file = wav(LITTLE, new AudioFormat(8000, 16, 1, true, false));

    Waveform waveform = AudioFile.read(file, 8000);

    assertThat(waveform.rate()).isEqualTo(8000);
    assertThat(waveform.samples()).containsExactly(SCALED);
    assertThat(waveform.seconds()).isCloseTo(5 / 8000.0, within(1e-12));
  }

  /** 8 bits are unsigned: 128 is silence, 0 the lowest, 192 half of the way up. */
  @Test
  void eightBits() throws IOException {
    Path file = wav(new byte[] {-128, 0, -64}, new AudioFormat(8000, 8, 1, false, false));

    assertThat(AudioFile.read(file).samples()).containsExactly(0, -1, .5f);
  }

  @Test
  void floatsBeyondFullScaleStayAsTheyAre() throws IOException {
    float[] samples = {.5f, 1.1f, -1.5f, 2};
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(samples);

    assertThat(AudioFile.read(wav(bytes.array(), floats(32))).samples()).containsExactly(samples);

    ByteBuffer doubles = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    doubles.putDouble(-1.25).putDouble(3);
    assertThat(AudioFile.read(wav(doubles.array(), floats(64))).samples())
        .containsExactly(-1.25f, 3);
  }

  private static AudioFormat floats(int bits) {
    return new AudioFormat(Encoding.PCM_FLOAT, 8000, bits, 1, bits / 8, 8000, false);
  }

  @Test
  void aSampleThatIsNoNumberIsNamed() throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
    bytes.putFloat(.5f).putFloat(Float.NaN);

    assertBad(wav(bytes.array(), floats(32)), "x.wav, sample 2: NaN");
  }

  /** 24 bits: the lowest, 1 and the highest; 32 bits likewise. */
  @Test
  void allBitsOfASampleAreRead() throws IOException {
    byte[] three = {0, 0, -128, 1, 0, 0, -1, -1, 127};
    assertThat(AudioFile.read(wav(three, new AudioFormat(8000, 24, 1, true, false))).samples())
        .containsExactly(-1, 0x1p-23f, 1 - 0x1p-23f);

    byte[] four = {0, 0, 0, -128, 0, 1, 0, 0};
    assertThat(AudioFile.read(wav(four, new AudioFormat(8000, 32, 1, true, false))).samples())
        .containsExactly(-1, 0x1p-23f);
  }

  /** Values of the table of ITU-T G.711: 0x80 is the loudest of µ-law, 0xFF is silence. */
  @Test
  void muLaw() throws IOException {
    AudioFormat format = new AudioFormat(Encoding.ULAW, 8000, 8, 1, 1, 8000, false);

    assertThat(AudioFile.read(wav(new byte[] {(byte) 0x80, (byte) 0xFF}, format)).samples())
        .containsExactly(32124 / 32768f, 0);
  }

  @Test
  void sphereInBothByteOrders() throws IOException {
    byte[] big = new byte[LITTLE.length];
    for (int i = 0; i < big.length; i++) {
      big[i] = LITTLE[i ^ 1];
    }
    for (Path file :
        new Path[] {
          sphere("sample_byte_format -s2 01", LITTLE), sphere("sample_byte_format -s2 10", big)
        }) {
      Waveform waveform = AudioFile.read(file);
      assertThat(waveform.rate()).isEqualTo(16_000);
      assertThat(waveform.samples()).containsExactly(SCALED);
    }
  }

  @Test
  void sphereThatIsCompressedOrCutOff() throws IOException {
    Path compressed =
        sphere("sample_byte_format -s2 01\nsample_coding -s26 pcm,embedded-shorten-v2.00", LITTLE);
    assertBad(compressed, "sample_coding pcm,embedded-shorten-v2.00");
    assertBad(
        sphere("sample_byte_format -s2 01", new byte[8]),
        "8 bytes after the header for sample_count 5");
    assertBad(sphere("sample_byte_format -s2 11", LITTLE), "sample_byte_format 11");
    assertBad(sphere("", LITTLE), "no sample_byte_format in the header");
    assertBad(write("x.WAV", "NIST_1A\n".getBytes(StandardCharsets.US_ASCII)), "the header ends");
    assertBad(
        write("x.WAV", "NIST_1A\n   1024\n".getBytes(StandardCharsets.US_ASCII)),
        "a header of 1024 bytes in 16");
    assertBad(
        write("x.WAV", "NIST_1A\n   many\n".getBytes(StandardCharsets.US_ASCII)),
        "header's length \"many\"");
  }

  @Test
  void otherRateTwoChannelsNoAudioNoFile() throws IOException {
    Path file = wav(LITTLE, new AudioFormat(8000, 16, 1, true, false));
    assertThatThrownBy(() -> AudioFile.read(file, 16_000))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("8000 samples a second")
        .hasMessageContaining("sox FILE -r 16000");
    assertBad(wav(new byte[8], new AudioFormat(8000, 16, 2, true, false)), "2 channels");
    assertBad(write("x.wav", "word,label\n".getBytes(StandardCharsets.US_ASCII)), "not a WAV");
    assertBad(write("x.wav", new byte[0]), "not a WAV");
    assertBad(folder.resolve("absent.wav"), "no such file");
  }

  /** Its header says 2,384 samples: 1 + (2384 - 200) / 80 frames, rounded down. */
  @Test
  void aRealRecording() {
    Waveform waveform = AudioFile.read(Mirror.file("fsdd/recordings/0_george_0.wav"), 8000);

    assertThat(waveform.samples()).hasSize(2384);
    assertThat(SpeechFeatures.of(waveform, SpeechFeatureOptions.cepstra())).hasDimensions(28, 26);
  }

  private static void assertBad(Path file, String message) {
    assertThatThrownBy(() -> AudioFile.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(message);
  }

  private Path wav(byte[] samples, AudioFormat format) throws IOException {
    Path file = folder.resolve("x.wav");
    long frames = samples.length / format.getFrameSize();
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(samples), format, frames),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    return file;
  }

  private Path sphere(String fields, byte[] samples) throws IOException {
    String header =
        """
        NIST_1A
           1024
        database_id -s5 TIMIT
        sample_count -i 5
        sample_rate -i 16000
        sample_n_bytes -i 2
        channel_count -i 1
        %s
        end_head
        """
            .formatted(fields);
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    content.writeBytes(header.getBytes(StandardCharsets.US_ASCII));
    content.writeBytes(new byte[1024 - content.size()]);
    content.writeBytes(samples);
    return write("s%d.WAV".formatted(fields.hashCode()), content.toByteArray());
  }

  private Path write(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content);
  }
}
