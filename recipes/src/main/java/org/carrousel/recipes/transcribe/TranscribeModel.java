package org.carrousel.recipes.transcribe;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.decode.CtcDecoding;
import org.carrousel.decode.LexiconUse;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.ModelDescription;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.series.CsvWriter;

/**
 * Trained transcription model: predicts the text of each recording.
 *
 * <p>The network maps {@code [batch, features, time]} and a mask to {@code [batch, characters + 1,
 * time]}; the blank is the last class.
 */
public final class TranscribeModel
    extends TrainedModel<TranscribeConfig, Dataset<Recording>, List<Transcription>> {
  private static final int BATCH = 64;

  private final Encoding encoding;

  TranscribeModel(TrainedNetwork<TranscribeConfig> trained, Encoding encoding) {
    super(Transcribe.RECIPE, trained);
    this.encoding = encoding;
  }

  /**
   * Returns the characters in the order of the network's outputs, without the blank, which is last.
   */
  public List<String> characters() {
    return encoding.alphabet().characters();
  }

  Encoding encoding() {
    return encoding;
  }

  CtcDecoding decoding() {
    return new CtcDecoding(config().decoding(), encoding.alphabet(), encoding.words());
  }

  /**
   * Transcribes recordings with the configured decoder; their texts are ignored.
   *
   * @throws BadInputException if their kind or sampling rate differs from the training part's
   */
  @Override
  public List<Transcription> predict(Dataset<Recording> data) {
    List<Recording> recordings = data.examples();
    return decoded(
        recordings,
        outputs(encoding.signals().encode(recordings, config().signal())),
        config().decoding().decoder());
  }

  /**
   * Returns the transcripts of recordings by a decoder.
   *
   * @param outputs the result of {@link #outputs}
   */
  List<String> texts(List<Recording> recordings, double[][][] outputs, CtcDecoder decoder) {
    return decoded(recordings, outputs, decoder).stream().map(Transcription::text).toList();
  }

  private List<Transcription> decoded(
      List<Recording> recordings, double[][][] outputs, CtcDecoder decoder) {
    CtcDecoding decoding = decoding();
    return IntStream.range(0, outputs.length)
        .mapToObj(n -> transcription(recordings.get(n).name(), outputs[n], decoding, decoder))
        .toList();
  }

  private Transcription transcription(
      String name, double[][] output, CtcDecoding decoding, CtcDecoder decoder) {
    int[] labels = decoding.labels(output, decoder);
    return new Transcription(
        name, encoding.alphabet().text(labels), decoding.logProbability(output, labels));
  }

  /**
   * Returns the natural logarithms of the probabilities, [recording][time][characters + 1].
   *
   * @param inputs [recording][time][feature], scaled by the encoder
   */
  double[][][] outputs(float[][][] inputs) {
    return trained()
        .outputs(
            new FeatureSequences(inputs),
            BATCH,
            (number, output) -> logarithms(output.toFloatMatrix(), inputs[number].length))
        .toArray(double[][][]::new);
  }

  /** Converts probabilities, [class][time], to logarithms, [time][class], without padding. */
  private static double[][] logarithms(float[][] classes, int steps) {
    double[][] logarithms = new double[steps][classes.length];
    for (int step = 0; step < steps; step++) {
      for (int c = 0; c < classes.length; c++) {
        logarithms[step][c] = Math.log(Math.max(classes[c][step], Float.MIN_NORMAL));
      }
    }
    return logarithms;
  }

  @Override
  protected ModelDescription.Signature signature() {
    return new ModelDescription.Signature(
        input(), "the text of each recording and its log probability");
  }

  private String input() {
    SignalEncoder signals = encoding.signals();
    return "recordings of "
        + signals.kind()
        + (signals.rate() > 0 ? ", %d samples a second".formatted(signals.rate()) : "");
  }

  @Override
  protected void write(BundleEntries entries) {
    entries.with("alphabet", encoding.alphabet()).with("encoder", encoding.signals());
    encoding.words().ifPresent(words -> entries.with("words", words));
  }

  @Override
  public Dataset<Recording> read(Path input) {
    return RecordingReader.unlabelled(input);
  }

  @Override
  public String csv(List<Transcription> transcriptions) {
    CsvWriter csv = CsvWriter.of("name", "text", "log_probability");
    transcriptions.forEach(t -> csv.row(t.name(), t.text(), t.logProbability()));
    return csv.toString();
  }

  /** Returns a model with other decoding options; a lexicon requires a model trained with one. */
  @Override
  protected TranscribeModel withNetwork(TrainedNetwork<TranscribeConfig> trained) {
    if (trained.config().decoding().lexicon() != LexiconUse.NONE && encoding.words().isEmpty()) {
      throw new BadInputException(
          "lexicon: training, and a model without words",
          "lexicon: none, and the decoder beam or best-path",
          "leave the lexicon out, or train with lexicon: training");
    }
    return new TranscribeModel(trained, encoding);
  }
}
