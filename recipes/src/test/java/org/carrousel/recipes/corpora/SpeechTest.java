package org.carrousel.recipes.corpora;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.carrousel.audio.AudioFrames;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpeechTest {
  @TempDir Path folder;

  /** Frames of 25 ms every 10 ms: middles at 12.5, 22.5, 32.5 and 42.5 ms. */
  @Test
  void aFramesLabelIsWhatIsSaidInItsMiddle() {
    Phones phones = new Phones(List.of("pau", "hh", "ax"), List.of(.0125, .030, .040));

    assertThat(phones.inFrames(new AudioFrames(400, 160, 16_000), 4))
        .containsExactly("hh", "hh", "ax", "ax");
  }

  @Test
  void readsWhatFlitePrints() {
    Phones phones = Flite.phones("pau:0.164 hh:0.255 ax:0.304 \n", "slt");

    assertThat(phones.names()).containsExactly("pau", "hh", "ax");
    assertThat(phones.ends()).containsExactly(.164, .255, .304);
    assertThatThrownBy(() -> Flite.phones("no such voice\n", "xyz"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("flite with the voice xyz printed: no such voice");
  }

  @Test
  void findsFliteOnThePath() throws IOException {
    assertThat(Flite.onPath("/nowhere:" + folder)).isEmpty();
    Path program = Files.writeString(folder.resolve("flite"), "#!/bin/sh\n");
    assumeTrue(program.toFile().setExecutable(true));

    assertThat(Flite.onPath("/nowhere:" + folder)).contains(program);
  }

  @Test
  void sentencesAreReadableAndDifferent() throws IOException {
    String text =
        """
        CHAPTER ONE. Three words only. He went down to the
        harbour. In 1492 he sailed away. He went down to the harbour. Who is the
        just man? NO ONE SHOUTS LIKE THIS. This sentence has far too many words to be of any use to \
        anybody who listens to it.
        """;
    Path file = Files.writeString(folder.resolve("text.txt"), text);

    assertThat(Sentences.of(file, 2))
        .containsExactlyInAnyOrder("He went down to the harbour.", "Who is the just man?");
    assertThatThrownBy(() -> Sentences.of(file, 3))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("text.txt: 2 sentences of 4 to 12 words");
  }

  @Test
  void theTestPartHasVoicesOfItsOwn() {
    assertThatThrownBy(() -> new SyntheticSpeechOptions(20, List.of("slt", "awb"), List.of("awb")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("voices: [slt, awb], test-voices: [awb]");
    assertThatThrownBy(() -> new SyntheticSpeechOptions(9, List.of("slt"), List.of("awb")))
        .isInstanceOf(BadInputException.class);
  }

  /** With the program itself: parts share neither sentences nor the test part's voice. */
  @Test
  void partsAreApart() throws IOException {
    assumeTrue(
        Flite.onPath(System.getenv().getOrDefault("PATH", "")).isPresent(),
        "flite is not installed");
    StringBuilder text = new StringBuilder();
    for (String who : List.of("He", "She", "They", "We", "You")) {
      for (String what : List.of("see", "saw")) {
        text.append("%s %s you, and he sees the house.%n".formatted(who, what));
      }
    }
    Path file = Files.writeString(folder.resolve("text.txt"), text);

    Dataset<TaggedSequence> data =
        SyntheticSpeech.of(
            file, new SyntheticSpeechOptions(10, List.of("awb", "slt"), List.of("rms")), 16_000);

    assertThat(data.examples()).hasSize(12);
    assertThat(data.validation().orElseThrow().examples()).hasSize(2);
    assertThat(data.test().orElseThrow().examples()).hasSize(3);
    Set<String> sentences = new HashSet<>();
    for (Dataset<TaggedSequence> part :
        List.of(data, data.validation().orElseThrow(), data.test().orElseThrow())) {
      Set<String> own = new HashSet<>();
      part.examples().forEach(s -> own.add(s.name().replaceFirst("^\\w+: ", "")));
      assertThat(sentences).doesNotContainAnyElementsOf(own);
      sentences.addAll(own);
    }
    assertThat(data.test().orElseThrow().examples())
        .allMatch(sequence -> sequence.name().startsWith("rms: "));
    TaggedSequence spoken = data.examples().get(0);
    assertThat(spoken.rows()[0]).hasSize(26);
    assertThat(spoken.classes()).startsWith("pau").contains("s", "z").endsWith("pau");
  }

  /** kal16's phones end later than its recording. */
  @Test
  void aVoiceWhoseTimesDoNotFitIsRefused() {
    Optional<Path> flite = Flite.onPath(System.getenv().getOrDefault("PATH", ""));
    assumeTrue(flite.isPresent(), "flite is not installed");

    assertThatThrownBy(
            () ->
                new Flite(flite.get(), 16_000)
                    .speak("The statesman did not reply to Socrates.", "kal16"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("voice kal16: phones of ");
  }
}
