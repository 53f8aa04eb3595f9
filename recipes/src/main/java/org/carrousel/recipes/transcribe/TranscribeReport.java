package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.carrousel.decode.CtcDecoder;
import org.carrousel.decode.WordCounts;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.data.Recording;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a transcription. */
record TranscribeReport(
    TranscribePreparation prepared,
    Results<TranscribeConfig, TranscribeModel, TranscriptScores> results)
    implements RunReport {
  private static final int MISTAKES_SHOWN = 15;

  /** Error rate from which on the verdict calls transcripts poor. */
  private static final double POOR = .5;

  @Override
  public Report report() {
    ReportComposer<TranscribeConfig> composer =
        new ReportComposer<>(Transcribe.RECIPE, decoded(decoder()))
            .title(
                "Transcripts of " + results.source().name(),
                "%d characters; %s."
                    .formatted(
                        prepared.encoding().alphabet().size(),
                        prepared.parts().sizes("recordings")))
            .comparison(comparison());
    prepared.encoding().words().ifPresent(words -> composer.section("Lexicon", lexicon(words)));
    return composer
        .section("Network outputs", figures())
        .section("Mistakes", List.of(mistakes()))
        .data(data(), List.of())
        .notes(prepared.data().allNotes())
        .training(
            "CTC loss of a recording (nats)",
            "validation character error rate, best path",
            Numbers.text(results.scores().metrics().getOrDefault("validation.ler", Double.NaN)))
        .prediction(
            "The bundle model.carrousel holds the network, its characters, the scalers and the"
                + " words of the lexicon. It transcribes recordings of the kind and rate it was"
                + " trained with: a file, a folder, or a CSV with a column file.",
            "FOLDER")
        .compose();
  }

  /** Returns the results with the transcripts of one decoder. */
  private Results<TranscribeConfig, TranscribeModel, TranscriptScores> decoded(CtcDecoder by) {
    return results.withScores(scores -> scores.decoders().get(by));
  }

  private Comparison comparison() {
    Comparison comparison =
        Comparison.of("transcription", name(decoder()), measures())
            .note(
                "Error rates are edits per character or word of the truth. The first row is by the"
                    + " decoder of the predictions.");
    for (CtcDecoder other : results.scores().decoders().keySet()) {
      if (other != decoder()) {
        comparison = comparison.part(name(other), decoded(other).metrics());
      }
    }
    return comparison;
  }

  private static String name(CtcDecoder decoder) {
    return "LSTM (%s)".formatted(decoder.words());
  }

  /**
   * Returns the measures; the first decides the verdict and is the word error rate if texts have
   * words.
   */
  private List<Measure> measures() {
    Set<String> measured = results.metrics().keySet();
    boolean mixed = measured.containsAll(List.of("test.accuracy", "test.wer"));
    String texts = mixed ? " of longer texts" : "";
    List<Measure> measures = new ArrayList<>();
    measures.add(Measure.lower("test.ler", "character error rate").poor(POOR));
    if (measured.contains("test.accuracy")) {
      measures.add(Measure.higher("test.accuracy", "accuracy of single characters"));
    }
    if (mixed) {
      measures.add(Measure.lower("test.cer", "character error rate" + texts));
    }
    if (measured.contains("test.wer")) {
      int place = hasWords() ? 0 : measures.size();
      measures.add(place, Measure.lower("test.wer", "word error rate" + texts).poor(POOR));
    }
    return measures;
  }

  /** Returns whether a test text has several words, or there is a lexicon. */
  private boolean hasWords() {
    return prepared.encoding().words().isPresent()
        || prepared.test().stream()
            .anyMatch(recording -> WordCounts.split(recording.text()).size() > 1);
  }

  private List<Block> lexicon(WordCounts words) {
    Set<String> lexicon = words.all();
    List<String> tested =
        prepared.test().stream().flatMap(r -> WordCounts.split(r.text()).stream()).toList();
    return List.of(
        new Block.Text(
            "The lexicon has %s words of the training texts; %s of the %s words of the test part"
                    .formatted(
                        Numbers.text((long) lexicon.size()),
                        Numbers.text(tested.stream().filter(lexicon::contains).count()),
                        Numbers.text((long) tested.size()))
                + " are among them. The decoders with the lexicon cannot find the others."));
  }

  private List<Block> figures() {
    TranscribeFigures figures = new TranscribeFigures(prepared.test(), results.chosen());
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Figure.of(figures.posteriors()));
    blocks.add(Block.Figure.of(figures.recordings()));
    figures.confusion().map(Block.Figure::of).ifPresent(blocks::add);
    return blocks;
  }

  private Block mistakes() {
    List<Recording> test = prepared.test();
    List<String> texts = decoded(decoder()).chosen().scores().texts();
    List<List<String>> wrong =
        IntStream.range(0, texts.size())
            .filter(n -> !test.get(n).text().equals(texts.get(n)))
            .mapToObj(n -> List.of(test.get(n).name(), test.get(n).text(), texts.get(n)))
            .toList();
    return wrong.isEmpty()
        ? new Block.Text("Every test recording was transcribed without an error.")
        : Block.DataTable.of(
            List.of("recording", "truth", "transcript"),
            wrong.subList(0, Math.min(MISTAKES_SHOWN, wrong.size())),
            "The first of %s wrong transcripts, by the decoder of the predictions."
                .formatted(Numbers.text((long) wrong.size())));
  }

  private List<String> data() {
    SignalEncoder signals = prepared.encoding().signals();
    return List.of(
        "kind",
        signals.kind(),
        "features of a time step",
        Numbers.text((long) signals.inputs(prepared.config().signal())),
        "characters",
        String.join("", prepared.encoding().alphabet().characters()),
        "writers or speakers",
        "%d training, %d validation, %d test"
            .formatted(
                sources(prepared.parts().train()),
                sources(prepared.parts().validation()),
                sources(prepared.test())));
  }

  private static long sources(List<Recording> part) {
    return part.stream().map(Recording::source).distinct().count();
  }

  /**
   * Returns the truth and the transcripts of each decoder of the saved model and of each baseline.
   */
  @Override
  public Map<String, String> tables() {
    List<Recording> test = prepared.test();
    Map<String, List<String>> columns = new LinkedHashMap<>();
    columns.put("name", test.stream().map(Recording::name).toList());
    columns.put("truth", test.stream().map(Recording::text).toList());
    results.scores().decoders().forEach((by, scores) -> columns.put(by.words(), scores.texts()));
    results.baselines().forEach((name, scores) -> columns.put(name, scores.texts()));
    CsvWriter csv = CsvWriter.of(columns.keySet());
    for (int number = 0; number < test.size(); number++) {
      int row = number;
      csv.row(columns.values().stream().map(texts -> texts.get(row)).toList());
    }
    return Map.of("predictions.csv", csv.toString());
  }

  private CtcDecoder decoder() {
    return prepared.config().decoding().decoder();
  }
}
