package org.carrousel.recipes.label;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;

/** Sentences of a text, spoken by Flite: frames with the phone in the middle of each. */
public final class SyntheticSpeech {
  private final Flite flite;
  private final String name;

  private SyntheticSpeech(Flite flite, String name) {
    this.flite = flite;
    this.name = name;
  }

  /**
   * Speaks. No sentence and no voice of the test part is in another part, nor a sentence of the
   * validation part in training.
   *
   * @param text to draw sentences from
   * @param name of the text, as reports call it
   * @param rate samples a second of the voices
   * @throws BadInputException if Flite is not installed, or the text too short
   */
  public static LabelData of(Path text, String name, SpeechOptions options, int rate) {
    SyntheticSpeech speech =
        new SyntheticSpeech(Flite.installed(rate), "synthetic speech of " + name);
    List<String> sentences = Sentences.of(text, options.sentences());
    int train = Math.round(.6f * sentences.size());
    int validation = train + Math.round(.1f * sentences.size());
    StepFile training = speech.part(sentences.subList(0, train), options.voices());
    Set<String> phones =
        training.sequences().stream()
            .flatMap(sequence -> sequence.classes().names().stream())
            .collect(Collectors.toSet());
    return new LabelData(
        training,
        Optional.of(
            only(phones, speech.part(sentences.subList(train, validation), options.voices()))),
        Optional.of(
            only(
                phones,
                speech.part(
                    sentences.subList(validation, sentences.size()), options.testVoices()))));
  }

  /** Without the sentences that have a rare phone of which training has no example. */
  private static StepFile only(Set<String> phones, StepFile part) {
    List<StepSequence> known =
        part.sequences().stream()
            .filter(sequence -> phones.containsAll(sequence.classes().names()))
            .toList();
    List<String> notes = new ArrayList<>(part.notes());
    int left = part.sequences().size() - known.size();
    if (left > 0) {
      notes.add(
          "%d sentences are left out that have a phone of which training has no example."
              .formatted(left));
    }
    return new StepFile(part.name(), part.sha256(), known, part.features(), part.marks(), notes);
  }

  private StepFile part(List<String> sentences, List<String> voices) {
    List<StepSequence> sequences = new ArrayList<>();
    for (String sentence : sentences) {
      for (String voice : voices) {
        sequences.add(flite.speak(sentence, voice));
      }
    }
    return new StepFile(
        name,
        Sha256.of(sequences.stream().map(SyntheticSpeech::bytes).toArray(byte[][]::new)),
        sequences,
        Recordings.features(),
        List.of(),
        List.of(
            "Synthetic speech; the test part has voices and sentences of its own. The digest is"
                + " that of the frames' features."));
  }

  private static byte[] bytes(StepSequence sequence) {
    float[][] values = sequence.values();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length * values[0].length);
    for (float[] row : values) {
      bytes.asFloatBuffer().put(row);
      bytes.position(bytes.position() + Float.BYTES * row.length);
    }
    return bytes.array();
  }
}
