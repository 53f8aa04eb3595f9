package org.carrousel.recipes.transcribe;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.carrousel.architecture.SequenceTranscriber;
import org.carrousel.batch.ExampleColumn;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.Jitter;
import org.carrousel.batch.RegeneratedSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.batch.TokenSequences;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.error.BadInputException;
import org.carrousel.loss.CtcLoss;
import org.carrousel.recipes.api.DatasetPreparation;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.DataSplit;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.SplitFractions;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.nd4j.linalg.api.buffer.DataType;

/**
 * Prepared data of a transcription: split and encoded.
 *
 * @param testInputs network inputs of the test recordings, [recording][time][feature]
 */
@SuppressWarnings("ArrayRecordComponent") // preparations are never compared
record TranscribePreparation(
    TranscribeConfig config,
    Dataset<Recording> data,
    DataSplit<Recording> parts,
    Encoding encoding,
    SequenceExamples train,
    SequenceExamples validation,
    float[][][] testInputs)
    implements DatasetPreparation<Recording, TranscribeConfig, TranscribeModel, TranscriptScores> {
  static TranscribePreparation of(TranscribeConfig config, Dataset<Recording> given) {
    Dataset<Recording> data =
        config.lowerCase() ? given.map(TranscribePreparation::lowerCase) : given;
    data.requireEach(
        recording -> recording.text() != null && !recording.text().isBlank(),
        Recording::place,
        "text");
    DataSplit<Recording> parts =
        data.split(
            config.split(),
            (recordings, share) ->
                SplitFractions.hold(recordings, Recording::source, Recording::character, share));
    Encoding encoding = Encoding.fit(config, parts.train());
    parts.test().forEach(encoding::labels);
    FeatureSequences train = features(config, encoding, parts.train());
    return new TranscribePreparation(
        config,
        data,
        parts,
        encoding,
        examples(changing(config, encoding, parts.train(), train), parts.train(), encoding),
        examples(features(config, encoding, parts.validation()), parts.validation(), encoding),
        encoding.signals().encode(parts.test(), config.signal()));
  }

  private static Recording lowerCase(Recording recording) {
    return recording.text() == null
        ? recording
        : recording.withText(recording.text().toLowerCase(Locale.ROOT));
  }

  private static FeatureSequences features(
      TranscribeConfig config, Encoding encoding, List<Recording> recordings) {
    float[][][] inputs = encoding.signals().encode(recordings, config.signal());
    for (int number = 0; number < inputs.length; number++) {
      requireSteps(recordings.get(number), inputs[number].length, encoding);
    }
    return new FeatureSequences(inputs);
  }

  private static void requireSteps(Recording recording, int steps, Encoding encoding) {
    int least = CtcLoss.leastSteps(encoding.labels(recording));
    if (steps < least) {
      throw new BadInputException(
          "%s: %d time steps for \"%s\"".formatted(recording.place(), steps, recording.text()),
          least + " or more: one for each character, one more between two that are equal",
          "stack fewer time steps, set pen points closer, or leave the recording out");
    }
  }

  /** Returns the training features with the configured augmentation. */
  private static ExampleColumn changing(
      TranscribeConfig config,
      Encoding encoding,
      List<Recording> recordings,
      FeatureSequences features) {
    FeatureSequences noisy =
        config.jitter() > 0 ? features.augmentations(new Jitter(config.jitter())) : features;
    return config.variation().isNone()
        ? noisy
        : new RegeneratedSequences(noisy, RewrittenInk.of(config, recordings, encoding));
  }

  private static SequenceExamples examples(
      ExampleColumn inputs, List<Recording> recordings, Encoding encoding) {
    int[][] labels = recordings.stream().map(encoding::labels).toArray(int[][]::new);
    int characters = encoding.alphabet().size();
    return new SequenceExamples(
        List.of(inputs),
        List.of(new TokenSequences(labels, characters, TokenSequences.Form.NUMBERS)));
  }

  @Override
  public ComputationGraphConfiguration network(long seed) {
    return new SequenceTranscriber(
            encoding.signals().inputs(config.signal()), encoding.alphabet().size())
        .configuration(config.network(), DataType.FLOAT, seed);
  }

  @Override
  public TranscribeModel model(TrainedNetwork<TranscribeConfig> trained) {
    return new TranscribeModel(trained, encoding);
  }

  @Override
  public TranscriptScores scores(TranscribeModel model) {
    double[][][] outputs = model.outputs(testInputs);
    Map<CtcDecoder, TranscriptScores> decoders = new EnumMap<>(CtcDecoder.class);
    for (CtcDecoder decoder : model.decoding().decoders()) {
      List<String> texts = model.texts(parts.test(), outputs, decoder);
      decoders.put(decoder, TranscriptScores.of("test", parts.test(), texts));
    }
    return TranscriptScores.of(decoders, validationMetrics(model), outputs);
  }

  private Map<String, Double> validationMetrics(TranscribeModel model) {
    List<Recording> recordings = parts.validation();
    if (recordings.isEmpty()) {
      return Map.of();
    }
    double[][][] outputs = model.outputs(encoding.signals().encode(recordings, config.signal()));
    List<String> texts = model.texts(recordings, outputs, CtcDecoder.BEST_PATH);
    return TranscriptScores.of("validation", recordings, texts).metrics();
  }

  @Override
  public Map<String, TranscriptScores> baselines() {
    return new TranscribeBaselines(this).measured();
  }

  @Override
  public RunReport report(Results<TranscribeConfig, TranscribeModel, TranscriptScores> results) {
    return new TranscribeReport(this, results);
  }
}
