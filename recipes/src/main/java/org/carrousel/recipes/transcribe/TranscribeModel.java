package org.carrousel.recipes.transcribe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.bundle.Bundle;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.run.BundleEntries;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.MultiDataSet;

/**
 * A trained transcription: reads recordings, and is saved in one bundle.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, characters + 1,
 * time]}, the blank last.
 */
public final class TranscribeModel {
  /** What bundles call the recipe. */
  public static final String RECIPE = "transcribe";

  private static final int RECORDINGS_AT_ONCE = 64;

  private final TranscribeConfig config;
  private final Alphabet alphabet;
  private final SignalEncoder encoder;
  private final Words words;
  private final ComputationGraph network;
  private final Map<String, Object> provenance;

  /**
   * @param words of the lexicon; null for none
   */
  TranscribeModel(
      TranscribeConfig config,
      Alphabet alphabet,
      SignalEncoder encoder,
      Words words,
      ComputationGraph network,
      Map<String, Object> provenance) {
    this.config = config;
    this.alphabet = alphabet;
    this.encoder = encoder;
    this.words = words;
    this.network = network;
    this.provenance = provenance;
  }

  /** What the model was asked for. */
  public TranscribeConfig config() {
    return config;
  }

  /** The characters in the order of the network's outputs, which end with the blank. */
  public List<String> characters() {
    return alphabet.characters();
  }

  /** The network itself, for what this class does not do. */
  public ComputationGraph network() {
    return network;
  }

  /** Where the model comes from: data and its digest, seed, versions, metrics. */
  public Map<String, Object> provenance() {
    return provenance;
  }

  Alphabet alphabet() {
    return alphabet;
  }

  SignalEncoder encoder() {
    return encoder;
  }

  Words words() {
    return words;
  }

  Decoding decoding() {
    return new Decoding(config.decoding(), alphabet, words);
  }

  /**
   * Reads recordings with the configured decoder; their texts are not looked at.
   *
   * @throws BadInputException if they are of another kind or rate than the training part
   */
  public List<Transcription> predict(List<Recording> recordings) {
    double[][][] answers = answers(encoder.encode(recordings, config.signal()));
    Decoding decoding = decoding();
    List<Transcription> transcriptions = new ArrayList<>();
    for (int number = 0; number < answers.length; number++) {
      transcriptions.add(
          decoding.decode(
              recordings.get(number).name(), answers[number], config.decoding().decoder()));
    }
    return transcriptions;
  }

  /**
   * Natural logarithms of the probabilities, [recording][time][characters and blank].
   *
   * @param inputs [recording][time][feature], as the encoder gives them
   */
  double[][][] answers(float[][][] inputs) {
    SequenceExamples examples =
        new SequenceExamples(List.of(new FeatureSequences(inputs)), List.of());
    double[][][] answers = new double[inputs.length][][];
    for (int[] numbers : examples.batches(RECORDINGS_AT_ONCE)) {
      MultiDataSet batch = examples.batch(numbers);
      INDArray output =
          network.output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      for (int row = 0; row < numbers.length; row++) {
        float[][] classes = output.slice(row).toFloatMatrix();
        answers[numbers[row]] = logarithms(classes, inputs[numbers[row]].length);
      }
    }
    return answers;
  }

  /** From [class][time], of which the first steps are the recording's. */
  private static double[][] logarithms(float[][] classes, int steps) {
    double[][] logarithms = new double[steps][classes.length];
    for (int step = 0; step < steps; step++) {
      for (int c = 0; c < classes.length; c++) {
        logarithms[step][c] = Math.log(Math.max(classes[c][step], Float.MIN_NORMAL));
      }
    }
    return logarithms;
  }

  /** Writes the bundle, whole or not at all. */
  public void save(Path path) throws IOException {
    BundleEntries entries =
        BundleEntries.of(RECIPE, TranscribeKeys.KEYS.texts(config), provenance)
            .with("alphabet", alphabet)
            .with("encoder", encoder);
    (words == null ? entries : entries.with("words", words)).write(network, path);
  }

  /**
   * Reads a bundle that {@link #save} wrote.
   *
   * @throws BadInputException if it is missing, damaged, newer or another recipe's
   */
  public static TranscribeModel load(Path path) throws IOException {
    Bundle bundle = Bundle.read(path, RECIPE);
    BundleEntries entries = BundleEntries.of(path, bundle);
    TranscribeConfig config = TranscribeKeys.config(entries.config());
    boolean knowsWords = config.decoding().lexicon() != LexiconUse.NONE;
    return new TranscribeModel(
        config,
        entries.get("alphabet", Alphabet.class),
        entries.get("encoder", SignalEncoder.class),
        knowsWords ? entries.get("words", Words.class) : null,
        bundle.network(),
        entries.provenance());
  }
}
