package org.carrousel.recipes.corpora;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.TaggedSequence;

/** Sentences of a text, spoken by Flite: frames labelled with the phone at their middle. */
public final class SyntheticSpeech {
  private final Flite flite;

  private SyntheticSpeech(Flite flite) {
    this.flite = flite;
  }

  /**
   * Generates speech. The parts share no sentences, and the test part has voices of its own.
   *
   * @param text file to draw sentences from
   * @param rate samples a second of the voices
   * @throws BadInputException if Flite is not installed, or the text too short
   */
  public static Dataset<TaggedSequence> of(Path text, SyntheticSpeechOptions options, int rate) {
    SyntheticSpeech speech = new SyntheticSpeech(Flite.installed(rate));
    List<String> sentences = Sentences.of(text, options.sentences());
    int train = Math.round(.6f * sentences.size());
    int validation = train + Math.round(.1f * sentences.size());
    Dataset<TaggedSequence> training = speech.part(sentences.subList(0, train), options.voices());
    Set<String> phones = new HashSet<>();
    training.examples().forEach(sequence -> phones.addAll(sequence.classes()));
    return training
        .validation(
            only(phones, speech.part(sentences.subList(train, validation), options.voices())))
        .test(
            only(
                phones,
                speech.part(
                    sentences.subList(validation, sentences.size()), options.testVoices())));
  }

  /** Leaves out sentences with a rare phone that the training part lacks. */
  private static Dataset<TaggedSequence> only(Set<String> phones, Dataset<TaggedSequence> part) {
    List<TaggedSequence> known =
        part.examples().stream()
            .filter(sequence -> phones.containsAll(sequence.classes()))
            .toList();
    int left = part.examples().size() - known.size();
    if (left == 0) {
      return part;
    }
    List<String> notes = new ArrayList<>(part.notes());
    notes.add(
        "%d sentences with a phone that the training part lacks are left out.".formatted(left));
    return part.withExamples(known).withNotes(notes);
  }

  private Dataset<TaggedSequence> part(List<String> sentences, List<String> voices) {
    List<TaggedSequence> sequences = new ArrayList<>();
    for (String sentence : sentences) {
      for (String voice : voices) {
        sequences.add(flite.speak(sentence, voice));
      }
    }
    return Dataset.of(
            "synthetic speech",
            Sha256.of(sequences.stream().map(SyntheticSpeech::bytes).toArray(byte[][]::new)),
            sequences)
        .withFeatures(SpeechFrames.features())
        .withNotes(
            List.of(
                "Synthetic speech; the test part has voices and sentences of its own. The digest"
                    + " is that of the frames' features."));
  }

  private static byte[] bytes(TaggedSequence sequence) {
    float[][] rows = sequence.rows();
    ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * rows.length * rows[0].length);
    for (float[] row : rows) {
      bytes.asFloatBuffer().put(row);
      bytes.position(bytes.position() + Float.BYTES * row.length);
    }
    return bytes.array();
  }
}
