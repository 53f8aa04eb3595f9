package org.carrousel.recipes.transcribe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.carrousel.format.Numbers;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a transcription was asked for and what came of it. */
final class TranscribeReport {
  private static final int MISTAKES_SHOWN = 15;
  private static final List<String> MEASURES = List.of("ler", "accuracy", "cer", "wer");
  private static final Map<String, String> NAMES =
      Map.of(
          "ler", "label error rate",
          "accuracy", "accuracy of single characters",
          "cer", "character error rate of longer texts",
          "wer", "word error rate of longer texts");

  private final TranscribeRun run;
  private final TranscribeFigures figures;

  TranscribeReport(TranscribeRun run) {
    this.run = run;
    this.figures = new TranscribeFigures(run);
  }

  Report report() {
    TranscribeData data = run.data();
    return new Report(
        "Transcripts of " + run.source().name(),
        "%d characters; %s training, %s validation, %s test recordings."
            .formatted(
                run.model().characters().size(),
                Numbers.text((long) data.train().size()),
                Numbers.text((long) data.validation().size()),
                Numbers.text((long) data.test().size())),
        List.of(
            comparison(),
            decoders(),
            pictures(),
            mistakes(),
            new Section(
                "What was asked",
                List.of(new Block.Facts(TranscribeKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private List<String> measures() {
    return MEASURES.stream().filter(name -> run.metrics().containsKey("test." + name)).toList();
  }

  private Section comparison() {
    double model = run.metrics().get("test.ler");
    Map.Entry<String, Double> best =
        run.baselines().entrySet().stream()
            .map(entry -> Map.entry(entry.getKey(), entry.getValue().get("test.ler")))
            .min(Map.Entry.comparingByValue())
            .orElseThrow();
    String rates =
        "(label error rate %s against %s)"
            .formatted(Numbers.text(model), Numbers.text(best.getValue()));
    String sentence =
        model < best.getValue()
            ? "The network, by best path, beats every baseline on the test part; the best of them"
                + " is %s %s.".formatted(best.getKey(), rates)
            : "The baseline %s is as good as the network on the test part or better %s: prefer it,"
                    .formatted(best.getKey(), rates)
                + " or give the network more.";
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    int seeds = run.seeds().size();
    rows.put(seeds == 1 ? "network" : "network, mean of " + seeds + " seeds", run.metrics());
    rows.putAll(run.baselines());
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, model < best.getValue()));
    blocks.add(
        table(
            "reader",
            rows,
            OptionalInt.of(0),
            "The same test part for all, nobody of which is known from training unless the data"
                + " say so; the network by best path. Error rates are edits a character or a word"
                + " of the truth."));
    if (seeds > 1) {
      blocks.add(seedTable());
    }
    return new Section("Network and baselines", blocks);
  }

  private Block table(
      String subject, Map<String, Map<String, Double>> rows, OptionalInt emphasised, String note) {
    List<String> measures = measures();
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) ->
            cells.add(
                Stream.concat(
                        Stream.of(name),
                        measures.stream()
                            .map(measure -> metrics.get("test." + measure))
                            .map(value -> Numbers.text(value)))
                    .toList()));
    return new Block.DataTable(
        Stream.concat(Stream.of(subject), measures.stream().map(NAMES::get)).toList(),
        cells,
        emphasised,
        note);
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of("test label errors", "validation label errors"),
        seed ->
            List.of(
                Numbers.text(seed.metrics().get("test.ler")),
                Numbers.text(seed.metrics().getOrDefault("validation.ler", Double.NaN))));
  }

  private Section decoders() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    run.chosen()
        .scores()
        .forEach((decoder, scores) -> rows.put(decoder.words(), scores.metrics("test", "")));
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        table(
            "decoder",
            rows,
            OptionalInt.of(
                List.copyOf(run.chosen().scores().keySet())
                    .indexOf(run.config().decoding().decoder())),
            "The same answers of the saved network, of which different transcripts are made. The"
                + " emphasised decoder makes the predictions."));
    Words words = run.model().words();
    if (words != null) {
      Set<String> lexicon = words.all();
      List<String> spoken =
          run.data().test().stream().flatMap(r -> Words.split(r.text()).stream()).toList();
      long known = spoken.stream().filter(lexicon::contains).count();
      blocks.add(
          new Block.Text(
              "The lexicon has %s words of the training texts; %s of the %s words of the test part"
                      .formatted(
                          Numbers.text((long) lexicon.size()),
                          Numbers.text(known),
                          Numbers.text((long) spoken.size()))
                  + " are among them. The others cannot be read with it."));
    }
    return new Section("Decoders", blocks);
  }

  private Section pictures() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(Block.Figure.of(figures.posteriors()));
    blocks.add(Block.Figure.of(figures.recordings()));
    figures.confusion().ifPresent(plot -> blocks.add(Block.Figure.of(plot)));
    return new Section("What the network answers", blocks);
  }

  private Section mistakes() {
    List<Recording> test = run.data().test();
    List<String> read = run.chosen().transcripts();
    List<Integer> wrong = TranscriptScores.wrong(test, read);
    List<List<String>> rows =
        wrong.stream()
            .limit(MISTAKES_SHOWN)
            .map(n -> List.of(test.get(n).name(), test.get(n).text(), read.get(n)))
            .toList();
    Block block =
        rows.isEmpty()
            ? new Block.Text("Every test recording was read as it is.")
            : new Block.DataTable(
                List.of("recording", "truth", "read"),
                rows,
                OptionalInt.empty(),
                "The first of %s that are wrong, by the decoder of predictions."
                    .formatted(Numbers.text((long) wrong.size())));
    return new Section("Mistakes", List.of(block));
  }

  private Section data() {
    TranscribeData data = run.data();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Facts.of(
            "source", run.source().name(),
            "SHA-256", run.source().sha256(),
            "kind", run.model().encoder().kind(),
            "features of a time step",
                Numbers.text((long) run.model().encoder().inputs(run.config().signal())),
            "characters", String.join("", run.model().characters()),
            "writers or speakers", sources(data)));
    data.notes().forEach(note -> blocks.add(new Block.Text(note)));
    return new Section("The data", blocks);
  }

  private static String sources(TranscribeData data) {
    return "%d in training, %d in validation, %d in the test part"
        .formatted(sources(data.train()), sources(data.validation()), sources(data.test()));
  }

  private static long sources(List<Recording> part) {
    return part.stream().map(Recording::source).distinct().count();
  }

  private Section training() {
    return RunSections.training(
        run,
        run.model().network().numParams(),
        "CTC loss of a recording (nats)",
        "validation label error rate, best path",
        Numbers.text(run.chosen().metrics().getOrDefault("validation.ler", Double.NaN)));
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network, its characters, the scalers and the"
            + " words. It reads recordings of the kind and rate it was trained with: a"
            + " file, a folder, or a CSV with a column file.",
        "FOLDER",
        """
                var model = TranscribeModel.load(Path.of("model.carrousel"));
                var recordings = RecordingFiles.readUnlabelled(Path.of("FOLDER"));
                model.predict(recordings).forEach(System.out::println);\
                """);
  }
}
