package org.carrousel.recipes.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.datasets.Dataset;
import org.carrousel.datasets.MorseMessage;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.sequence.PartShares;
import org.carrousel.recipes.settings.Setting;
import org.carrousel.recipes.transcribe.PenWriting;
import org.carrousel.recipes.transcribe.Recording;
import org.carrousel.recipes.transcribe.RecordingFiles;
import org.carrousel.recipes.transcribe.Signal;
import org.carrousel.recipes.transcribe.SpokenStrings;
import org.carrousel.recipes.transcribe.TranscribeData;

/** The recordings that a job's key {@code data} names. */
final class RecordingData {
  private static final String GENERATED = "morse";
  private static final SpokenStrings.Counts STRINGS = new SpokenStrings.Counts(2400, 180, 300);

  private RecordingData() {}

  static TranscribeData read(JobFile job, Setting data, PartShares shares) {
    JobData.require(job, data, "a CSV that lists recordings, a folder, or the id of a data set");
    if (data.text().equals(GENERATED)) {
      return messages();
    }
    Optional<Dataset> dataset = JobData.dataset(data, List.of(GENERATED));
    if (dataset.isEmpty()) {
      return RecordingFiles.read(Path.of(data.text()), shares);
    }
    Dataset known = dataset.get();
    String files = Sha256.of(String.join("\n", known.files()).getBytes(StandardCharsets.UTF_8));
    return switch (known.id()) {
      case "fsdd" -> SpokenStrings.read(known.folder().resolve("recordings"), files, STRINGS, 1);
      case "unipen" -> PenWriting.read(known.folder(), files, shares);
      default -> throw data.wrong("morse, fsdd or unipen, or a path");
    };
  }

  private static TranscribeData messages() {
    String settings = GENERATED + ", 600 + 100 + 200 messages, seeds 1 to 3";
    return new TranscribeData(
        GENERATED,
        Sha256.of(settings.getBytes(StandardCharsets.UTF_8)),
        messages(600, 1),
        messages(100, 2),
        messages(200, 3),
        List.of(),
        List.of("Generated: words of distress traffic, keyed by hand, in noise."));
  }

  private static List<Recording> messages(int count, long seed) {
    List<MorseMessage> messages = MorseMessage.generate(count, seed);
    return IntStream.range(0, count).mapToObj(n -> message(messages.get(n), n, seed)).toList();
  }

  private static Recording message(MorseMessage message, int number, long seed) {
    float[][] rows = new float[message.strength().length][1];
    for (int step = 0; step < rows.length; step++) {
      rows[step][0] = (float) message.strength()[step];
    }
    String name = "%d-%d".formatted(seed, number + 1);
    String place = GENERATED + ", message " + name;
    return new Recording(name, message.text(), name, false, new Signal.Numbers(rows), place);
  }
}
