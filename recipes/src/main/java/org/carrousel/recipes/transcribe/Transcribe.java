package org.carrousel.recipes.transcribe;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrousel.architecture.SequenceTranscriber;
import org.carrousel.backend.Backend;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.Jitter;
import org.carrousel.batch.RegeneratedSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcLoss;
import org.carrousel.recipes.run.Checkpoints;
import org.carrousel.recipes.run.DataSource;
import org.carrousel.training.NetworkInitializer;
import org.carrousel.training.Trainer;
import org.carrousel.training.TrainingResult;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * The transcribe recipe: text from handwriting or speech, without an alignment of the two.
 *
 * <p>Network: {@code [batch, features, time]} → bidirectional LSTM layers → softmax {@code [batch,
 * characters + 1, time]}, trained by connectionist temporal classification (Graves et al. 2009, "A
 * novel connectionist system for unconstrained handwriting recognition"; Graves, Mohamed and Hinton
 * 2013, "Speech recognition with deep recurrent neural networks"). Transcripts are found by best
 * path or prefix beam search, with a lexicon and a bigram model of words where there are any.
 *
 * <pre>{@code
 * var ink = Unipen.read(Path.of("data/6"), "WORD").stream().map(i -> Recording.of(i, false));
 * var config = TranscribeConfig.defaults();
 * var data = TranscribeData.split("words", sha256, ink.toList(), config.split(), List.of());
 * var run = Transcribe.of(config).train(data);
 * run.report().print();
 * run.model().save(Path.of("words.carrousel"));
 * }</pre>
 */
public final class Transcribe {
  private final TranscribeConfig config;
  private final Checkpoints checkpoints;

  private Transcribe(TranscribeConfig config, Checkpoints checkpoints) {
    this.config = config;
    this.checkpoints = checkpoints;
  }

  /** A transcription as configured. */
  public static Transcribe of(TranscribeConfig config) {
    return new Transcribe(config, Checkpoints.NONE);
  }

  /** The same, leaving checkpoints in a folder in place of those that are there. */
  public Transcribe checkpoints(Path folder) {
    return new Transcribe(config, new Checkpoints(folder, false));
  }

  /**
   * The same, leaving checkpoints in a folder and continuing from those it finds there, to the bits
   * of an uninterrupted training.
   */
  public Transcribe resume(Path folder) {
    return new Transcribe(config, new Checkpoints(folder, true));
  }

  /**
   * Trains, keeps the epoch with the least loss on the validation part, and measures the model and
   * its baselines on the test part.
   *
   * @throws BadInputException if a text has characters that no training text has, a training
   *     recording is too short for its text, or recordings are of several kinds
   */
  public TranscribeRun train(TranscribeData given) {
    Backend.start();
    TranscribeData data =
        config.lowerCase() ? given.texts(text -> text.toLowerCase(Locale.ROOT)) : given;
    Alphabet alphabet = Alphabet.of(data.train());
    data.test().forEach(alphabet::labels);
    SignalEncoder encoder = SignalEncoder.fit(config.signal(), data.train());
    float[][][] test = encoder.encode(data.test(), config.signal());
    Words words = config.decoding().lexicon() == LexiconUse.NONE ? null : Words.of(data.train());
    DataSource source = data.source();
    long[] seeds = config.runs().seeds();
    Checkpoints.OfTraining kept = checkpoints.of(TranscribeKeys.KEYS.texts(config), source);
    kept.start(seeds);
    SequenceExamples train = trainingExamples(data.train(), encoder, alphabet);
    SequenceExamples validation =
        examples(features(data.validation(), encoder, alphabet), data.validation(), alphabet);
    List<SeedRun> runs = new ArrayList<>();
    for (long seed : seeds) {
      ComputationGraph network = network(encoder, alphabet, seed);
      TrainingResult training =
          new Trainer(config.training(), seed, kept.of(seed), "seed " + seed)
              .train(network, train, validation);
      Map<String, Object> provenance = source.provenance(seed);
      TranscribeModel model =
          new TranscribeModel(config, alphabet, encoder, words, network, provenance);
      SeedRun run = SeedRun.of(seed, training, model, data, test);
      provenance.put("metrics", run.metrics());
      runs.add(run);
    }
    return new TranscribeRun(
        config, data, runs, TranscribeBaselines.measured(config.signal(), encoder, data, test));
  }

  /** Changed at random, if that is asked for. */
  private SequenceExamples trainingExamples(
      List<Recording> recordings, SignalEncoder encoder, Alphabet alphabet) {
    FeatureSequences features = features(recordings, encoder, alphabet);
    FeatureSequences noisy =
        config.jitter() > 0 ? features.augmentations(new Jitter(config.jitter())) : features;
    if (config.variation().isNone()) {
      return examples(noisy, recordings, alphabet);
    }
    List<Integer> least =
        recordings.stream().map(r -> CtcLoss.leastSteps(alphabet.labels(r))).toList();
    RewrittenInk rewritten =
        new RewrittenInk(config.variation(), recordings, encoder, config.signal(), least);
    return examples(new RegeneratedSequences(noisy, rewritten), recordings, alphabet);
  }

  private FeatureSequences features(
      List<Recording> recordings, SignalEncoder encoder, Alphabet alphabet) {
    float[][][] inputs = encoder.encode(recordings, config.signal());
    for (int number = 0; number < inputs.length; number++) {
      Recording recording = recordings.get(number);
      requireRoom(recording, inputs[number].length, alphabet.labels(recording));
    }
    return new FeatureSequences(inputs);
  }

  private static SequenceExamples examples(
      ExampleColumn inputs, List<Recording> recordings, Alphabet alphabet) {
    int[][] labels = recordings.stream().map(alphabet::labels).toArray(int[][]::new);
    return new SequenceExamples(
        List.of(inputs),
        List.of(new TokenSequences(labels, alphabet.size(), TokenSequences.Form.NUMBERS)));
  }

  private static void requireRoom(Recording recording, int steps, int... labels) {
    int least = CtcLoss.leastSteps(labels);
    if (steps < least) {
      throw new BadInputException(
          "%s: %d time steps for \"%s\"".formatted(recording.place(), steps, recording.text()),
          least + " or more: one for each character, one more between two that are equal",
          "stack fewer time steps, set pen points closer, or leave the recording out");
    }
  }

  private ComputationGraph network(SignalEncoder encoder, Alphabet alphabet, long seed) {
    return NetworkInitializer.of(
        new SequenceTranscriber(encoder.inputs(config.signal()), alphabet.size())
            .configuration(config.network(), DataType.FLOAT, seed),
        config.training());
  }
}
