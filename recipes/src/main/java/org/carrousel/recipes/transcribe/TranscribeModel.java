package org.carrousel.recipes.transcribe;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.batch.FeatureSequences;
import org.carrousel.batch.SequenceExamples;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.api.BundleEntries;
import org.carrousel.recipes.api.Models;
import org.carrousel.recipes.api.TrainedModel;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.series.CsvReader;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.api.MultiDataSet;

/**
 * A trained transcription: finds the text of each recording.
 *
 * <p>The network maps {@code [batch, features, time]} with a mask to {@code [batch, characters + 1,
 * time]}, the blank last.
 */
public final class TranscribeModel
    extends TrainedModel<TranscribeConfig, Dataset<Recording>, List<Transcription>> {
  private static final int BATCH = 64;

  private final Encoding encoding;

  TranscribeModel(
      TranscribeConfig config,
      Encoding encoding,
      ComputationGraph network,
      Map<String, Object> provenance) {
    super(Transcribe.RECIPE, config, network, provenance);
    this.encoding = encoding;
  }

  /** Opens a bundle of this recipe; see {@link Models#load(Path, Class)}. */
  public static TranscribeModel load(Path path) throws IOException {
    return Models.load(path, TranscribeModel.class);
  }

  /** The characters in the order of the network's outputs, which end with the blank. */
  public List<String> characters() {
    return encoding.alphabet().characters();
  }

  Encoding encoding() {
    return encoding;
  }

  Decoding decoding() {
    return new Decoding(config().decoding(), encoding);
  }

  /**
   * Transcribes recordings with the configured decoder; texts that they have are ignored.
   *
   * @throws BadInputException if they are of another kind or rate than the training part
   */
  @Override
  public List<Transcription> predict(Dataset<Recording> data) {
    List<Recording> recordings = data.examples();
    return decoded(
        recordings,
        outputs(encoding.signals().encode(recordings, config().signal())),
        config().decoding().decoder());
  }

  /** Transcripts of recordings by a decoder, of what {@link #outputs} gives. */
  List<String> texts(List<Recording> recordings, double[][][] outputs, Decoder decoder) {
    return decoded(recordings, outputs, decoder).stream().map(Transcription::text).toList();
  }

  private List<Transcription> decoded(
      List<Recording> recordings, double[][][] outputs, Decoder decoder) {
    Decoding decoding = decoding();
    return IntStream.range(0, outputs.length)
        .mapToObj(n -> decoding.decode(recordings.get(n).name(), outputs[n], decoder))
        .toList();
  }

  /**
   * Natural logarithms of the probabilities, [recording][time][characters and blank].
   *
   * @param inputs [recording][time][feature], as the encoder gives them
   */
  double[][][] outputs(float[][][] inputs) {
    SequenceExamples examples =
        new SequenceExamples(List.of(new FeatureSequences(inputs)), List.of());
    double[][][] outputs = new double[inputs.length][][];
    for (int[] numbers : examples.batches(BATCH)) {
      MultiDataSet batch = examples.batch(numbers);
      INDArray output =
          network().output(false, batch.getFeatures(), batch.getFeaturesMaskArrays())[0];
      for (int row = 0; row < numbers.length; row++) {
        float[][] classes = output.slice(row).toFloatMatrix();
        outputs[numbers[row]] = logarithms(classes, inputs[numbers[row]].length);
      }
    }
    return outputs;
  }

  /** Turns [class][time] into [time][class], without the padding after so many time steps. */
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
  protected String input() {
    SignalEncoder signals = encoding.signals();
    return "recordings of "
        + signals.kind()
        + (signals.rate() > 0 ? ", %d samples a second".formatted(signals.rate()) : "");
  }

  @Override
  protected String output() {
    return "the text of each recording and its log probability";
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
    StringBuilder csv = new StringBuilder("name,text,log_probability\n");
    for (Transcription transcription : transcriptions) {
      csv.append(CsvReader.cell(transcription.name())).append(',');
      csv.append(CsvReader.cell(transcription.text())).append(',');
      csv.append((float) transcription.logProbability()).append('\n');
    }
    return csv.toString();
  }

  /** The same model with other decoding; a lexicon needs the words that the training kept. */
  @Override
  protected TranscribeModel withConfig(TranscribeConfig config) {
    if (config.decoding().lexicon() != LexiconUse.NONE && encoding.words().isEmpty()) {
      throw new BadInputException(
          "lexicon: training, and a model without words",
          "lexicon: none, and the decoder beam or best-path",
          "leave the lexicon out, or train with lexicon: training");
    }
    return new TranscribeModel(config, encoding, network(), provenance());
  }
}
