package org.carrousel.recipes.transcribe;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.carrousel.audio.Waveform;
import org.carrousel.bundle.BundleEntries;
import org.carrousel.config.Setting;
import org.carrousel.datasets.PublicDataset;
import org.carrousel.decode.LexiconUse;
import org.carrousel.decode.WordCounts;
import org.carrousel.error.BadInputException;
import org.carrousel.file.Sha256;
import org.carrousel.ink.Ink;
import org.carrousel.recipes.api.Recipe;
import org.carrousel.recipes.api.TrainedNetwork;
import org.carrousel.recipes.api.Training;
import org.carrousel.recipes.corpora.MorseMessages;
import org.carrousel.recipes.corpora.PenWriting;
import org.carrousel.recipes.corpora.SpokenDigitStrings;
import org.carrousel.recipes.data.DataFiles;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Sequences;
import org.carrousel.recipes.data.Signal;
import org.carrousel.text.Alphabet;

/**
 * Transcribe recipe: converts handwriting or speech to text, trained without alignments.
 *
 * <p>Network: {@code [batch, features, time]} → bidirectional LSTM layers → softmax {@code [batch,
 * characters + 1, time]}, trained by connectionist temporal classification (Graves et al. 2009, "A
 * novel connectionist system for unconstrained handwriting recognition"; Graves, Mohamed and Hinton
 * 2013, "Speech recognition with deep recurrent neural networks"). Decoding is by best path or
 * prefix beam search, optionally with a lexicon and a bigram model of words.
 *
 * <pre>{@code
 * var config = TranscribeConfig.defaults().units(64).epochs(60);
 * var run = Transcribe.of(config).train(Transcribe.read(Path.of("calls.csv")));
 * run.report().print();
 * run.model().save(Path.of("calls.carrousel"));
 * }</pre>
 *
 * <p>With data in memory, a waveform and a text for each recording:
 *
 * <pre>{@code
 * var config = TranscribeConfig.defaults().units(64).epochs(60);
 * var run = Transcribe.of(config).train(Transcribe.sound(waveforms, 8000, texts));
 * run.model().predict(Transcribe.sound(others, 8000, List.of())).forEach(System.out::println);
 * }</pre>
 */
public final class Transcribe
    extends Recipe<TranscribeConfig, Dataset<Recording>, TranscribeModel> {
  /** The instance of the recipe. */
  public static final Transcribe RECIPE = new Transcribe();

  /**
   * Constructor for {@link java.util.ServiceLoader}; use {@link #RECIPE} or {@link #of} instead.
   */
  public Transcribe() {
    super(
        "transcribe",
        "Trains a transcription of handwriting or speech beside its baselines.",
        TranscribeConfig.defaults(),
        DataFiles.keys(
            "a CSV with the columns file (.wav, UNIPEN .dat, IAM-OnDB .xml), text and perhaps"
                + " source (who wrote or spoke); a folder of recordings, each with its text in a .txt"
                + " of the same name; a folder of IAM-OnDB; or the id of a data set"),
        "recordings",
        List.of(MorseMessages.NAME, "fsdd", "unipen"));
  }

  /** Returns the training of a transcription with a configuration. */
  public static Training<TranscribeConfig, Dataset<Recording>, TranscribeModel> of(
      TranscribeConfig config) {
    return RECIPE.with(config);
  }

  /**
   * Reads recordings with their texts: a CSV with the columns {@code file} (relative to its
   * folder), {@code text} and optionally {@code source}, the writer or speaker; a folder of
   * recordings with the text of each beside it, {@code a.txt} of {@code a.wav}; or a folder of
   * IAM-OnDB.
   *
   * @throws BadInputException if a file or column is missing or malformed
   */
  public static Dataset<Recording> read(Path path) {
    return RecordingReader.labelled(path);
  }

  /**
   * Creates a dataset from sound in memory.
   *
   * @param waveforms samples of each recording, [time], full scale -1 to 1
   * @param rate samples per second
   * @param texts text of each recording; empty for prediction
   * @throws BadInputException if the numbers of texts and recordings differ
   */
  public static Dataset<Recording> sound(List<float[]> waveforms, int rate, List<String> texts) {
    return data(
        waveforms.stream().map(samples -> new Signal.Sound(new Waveform(samples, rate))).toList(),
        texts);
  }

  /** Creates a dataset from handwriting in memory; see {@link #data}. */
  public static Dataset<Recording> ink(List<Ink> inks, List<String> texts) {
    return data(inks.stream().map(Signal.Pen::new).toList(), texts);
  }

  /**
   * Creates a dataset from recordings of one kind in memory. Each recording has its own source.
   *
   * @param texts text of each recording; empty for prediction
   * @throws BadInputException if the numbers of texts and recordings differ
   */
  public static Dataset<Recording> data(List<? extends Signal> signals, List<String> texts) {
    Sequences.requireEach("texts", texts.size(), "recordings", signals.size());
    return Dataset.of(
        "memory",
        IntStream.range(0, signals.size())
            .mapToObj(n -> recording(n, texts.isEmpty() ? null : texts.get(n), signals.get(n)))
            .toList());
  }

  private static Recording recording(int number, String text, Signal signal) {
    String name = Integer.toString(number + 1);
    return new Recording(name, text, name, false, signal, "recording " + name);
  }

  @Override
  public Dataset<Recording> read(TranscribeConfig config, DataFiles files) {
    Setting data = files.data("a CSV that lists recordings, a folder, or the id of a data set");
    return files.read(
        data,
        Map.of(MorseMessages.NAME, MorseMessages::generate),
        known -> corpus(known, data),
        Transcribe::read,
        Transcribe::read);
  }

  private static Dataset<Recording> corpus(PublicDataset known, Setting data) {
    String sha256 = Sha256.of(String.join("\n", known.files()));
    return switch (known.id()) {
      case "fsdd" ->
          SpokenDigitStrings.read(
              known.folder().resolve("recordings"), sha256, SpokenDigitStrings.Counts.JOB, 1);
      case "unipen" -> PenWriting.read(known.folder(), sha256);
      default -> throw data.wrong("morse, fsdd or unipen, or a path");
    };
  }

  @Override
  protected TranscribePreparation prepare(TranscribeConfig config, Dataset<Recording> data) {
    return TranscribePreparation.of(config, data);
  }

  @Override
  protected TranscribeModel load(TrainedNetwork<TranscribeConfig> trained, BundleEntries entries) {
    Encoding encoding =
        new Encoding(
            entries.get("alphabet", Alphabet.class),
            entries.get("encoder", SignalEncoder.class),
            trained.config().decoding().lexicon() == LexiconUse.NONE
                ? Optional.empty()
                : Optional.of(entries.get("words", WordCounts.class)));
    return new TranscribeModel(trained, encoding);
  }
}
