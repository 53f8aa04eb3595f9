package org.carrousel.recipes.corpora;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.carrousel.audio.AudioFile;
import org.carrousel.audio.Waveform;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.TaggedSequence;

/**
 * Synthetic speech with exact phone times by the program Flite (Black and Lenzo 2001). Flite writes
 * a recording and prints {@code phone:end-in-seconds} for each phone.
 *
 * @param rate samples a second that the voices must have
 */
record Flite(Path program, int rate) {
  private static final Pattern PHONE = Pattern.compile("([a-z]+):(\\d+\\.\\d+)");

  /** Seconds by which the end of a recording may differ from the end of its last phone. */
  private static final double TOLERANCE = .02;

  /** Finds the program on the PATH. */
  static Flite installed(int rate) {
    return onPath(System.getenv().getOrDefault("PATH", ""))
        .map(program -> new Flite(program, rate))
        .orElseThrow(
            () ->
                new BadInputException(
                    "the program flite is not on the PATH",
                    "Flite, which speaks sentences and prints when each phone ends",
                    "install it, with apt-get install flite or brew install flite; or name a"
                        + " folder of TIMIT with the key data"));
  }

  static Optional<Path> onPath(String path) {
    for (String folder : path.split(Pattern.quote(File.pathSeparator), -1)) {
      Path program = Path.of(folder, "flite");
      if (!folder.isEmpty() && Files.isExecutable(program) && !Files.isDirectory(program)) {
        return Optional.of(program);
      }
    }
    return Optional.empty();
  }

  /** Speaks a sentence. */
  TaggedSequence speak(String sentence, String voice) {
    try {
      Path recording = Files.createTempFile("speech", ".wav");
      try {
        Phones phones = phones(printed(sentence, voice, recording), voice);
        Waveform waveform = AudioFile.read(recording, rate);
        if (Math.abs(waveform.seconds() - phones.end()) > TOLERANCE) {
          throw new BadInputException(
              "voice %s: phones of %.2f s in a recording of %.2f s"
                  .formatted(voice, phones.end(), waveform.seconds()),
              "a voice whose phones end with its recording: awb, rms or slt",
              "name other voices");
        }
        String name = "%s: %s".formatted(voice, sentence);
        return SpeechFrames.labelled(waveform, name, phones, name);
      } finally {
        Files.deleteIfExists(recording);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot run " + program, e);
    }
  }

  private String printed(String sentence, String voice, Path recording) throws IOException {
    List<String> command =
        List.of(
            program.toString(),
            "-voice",
            voice,
            "-psdur",
            "-t",
            sentence,
            "-o",
            recording.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Parses what Flite printed. */
  static Phones phones(String printed, String voice) {
    List<String> names = new ArrayList<>();
    List<Double> ends = new ArrayList<>();
    Matcher phone = PHONE.matcher(printed);
    while (phone.find()) {
      names.add(phone.group(1));
      ends.add(Double.parseDouble(phone.group(2)));
    }
    if (names.isEmpty()) {
      throw new BadInputException(
          "flite with the voice %s printed: %s".formatted(voice, printed.strip()),
          "phones with their times",
          "see flite -lv for its voices; Flite 2 or newer is needed");
    }
    return new Phones(names, ends);
  }
}
