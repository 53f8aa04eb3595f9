package org.carrousel.recipes.caption;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.CaptionsPlot;
import org.carrousel.plot.PictureAttentionPlot;
import org.carrousel.recipes.run.RunSections;
import org.carrousel.report.Block;
import org.carrousel.report.Report;
import org.carrousel.report.Section;

/** Tells a person what a captioning was asked for and what came of it. */
final class CaptionReport {
  private static final int PICTURES_SHOWN = 8;
  private static final int MAPS_DRAWN = 3;
  private static final String END = "end";

  private final CaptionRun run;
  private final CaptionData data;

  CaptionReport(CaptionRun run) {
    this.run = run;
    this.data = run.data();
  }

  Report report() {
    return new Report(
        "Captions of " + run.source().name(),
        "%s training, %s validation, %s test pictures."
            .formatted(
                Numbers.text((long) data.train().size()),
                Numbers.text((long) data.validation().size()),
                Numbers.text((long) (data.test().size() + data.seen().size()))),
        List.of(
            comparison(),
            pictures(),
            attention(),
            new Section(
                "What was asked", List.of(new Block.Facts(CaptionKeys.KEYS.words(run.config())))),
            data(),
            training(),
            prediction()));
  }

  private String network() {
    int seeds = run.seeds().size();
    return seeds == 1 ? "CNN-LSTM" : "CNN-LSTM, mean of " + seeds + " seeds";
  }

  private Section comparison() {
    double model = run.metrics().get("test.bleu");
    Map.Entry<String, Map<String, Double>> best =
        run.baselines().entrySet().stream()
            .max(
                Map.Entry.comparingByValue(
                    (a, b) -> a.get("test.bleu").compareTo(b.get("test.bleu"))))
            .orElseThrow();
    double baseline = best.getValue().get("test.bleu");
    String figures = "(BLEU %s against %s)".formatted(Numbers.text(model), Numbers.text(baseline));
    boolean better = model > baseline;
    String sentence =
        better
            ? "The network beats every baseline on the test part; the best of them is %s %s."
                .formatted(best.getKey(), figures)
            : "The baseline %s is as good as the network on the test part or better %s: prefer it,"
                    .formatted(best.getKey(), figures)
                + " or give the network more.";
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Verdict(sentence, better));
    blocks.add(comparisonTable());
    if (run.seeds().size() > 1) {
      blocks.add(seedTable());
    }
    return new Section("Model and baselines", blocks);
  }

  private Block comparisonTable() {
    Map<String, Map<String, Double>> rows = new LinkedHashMap<>();
    rows.put(network(), run.metrics());
    rows.putAll(run.baselines());
    List<List<String>> cells = new ArrayList<>();
    rows.forEach(
        (name, metrics) -> {
          cells.add(row(name, data.seen().isEmpty() ? "test" : "unseen", "test", metrics));
          if (!data.seen().isEmpty()) {
            cells.add(row(name, "seen", "seen", metrics));
          }
        });
    return new Block.DataTable(
        List.of("captions by", "combinations", "right word by word", "BLEU-4"),
        cells,
        OptionalInt.of(0),
        "The same test pictures for all. BLEU is of up to four words, 0 to 100: "
            + run.chosen().captions().testScores().signature()
            + (data.seen().isEmpty()
                ? "."
                : ". Unseen pictures have a colour and a shape together that no training picture"
                    + " has; seen ones are other pictures of combinations that training had."));
  }

  private static List<String> row(
      String name, String combinations, String part, Map<String, Double> metrics) {
    return List.of(
        name,
        combinations,
        "%s %%".formatted(Numbers.text(100 * metrics.get(part + ".exact"), 1)),
        Numbers.text(metrics.get(part + ".bleu"), 2));
  }

  private Block seedTable() {
    return RunSections.seeds(
        run.seeds(),
        List.of("right word by word", "BLEU-4"),
        seed ->
            List.of(
                Numbers.text(100 * seed.metrics().get("test.exact"), 1) + " %",
                Numbers.text(seed.metrics().get("test.bleu"), 2)));
  }

  private Section pictures() {
    return new Section("Pictures and their captions", List.of(picture(true), picture(false)));
  }

  private Block picture(boolean right) {
    PartCaptions captions = run.chosen().captions();
    List<CaptionsPlot.Example> examples =
        IntStream.range(0, data.test().size())
            .filter(number -> captions.testScores().right().get(number) == right)
            .limit(PICTURES_SHOWN)
            .mapToObj(
                number -> {
                  CaptionedImage image = data.test().get(number);
                  String said = captions.test().get(number);
                  String own = run.model().encoder().normal(image.captions().get(0));
                  return new CaptionsPlot.Example(image.image(), said, right ? said : own);
                })
            .toList();
    if (examples.isEmpty()) {
      return new Block.Text(
          right
              ? "No test picture has a caption that is right word by word."
              : "Every test picture's caption is right word by word.");
    }
    String text =
        right
            ? "Test pictures with a caption that is right word by word."
            : "Test pictures with a wrong caption, and one of their own below.";
    return Block.Figure.of(CaptionsPlot.draw(right ? "right" : "wrong", text, examples));
  }

  private Section attention() {
    if (run.config().network().attention().isEmpty()) {
      return new Section(
          "Attention", List.of(new Block.Text("The decoder sees each picture as one vector.")));
    }
    CaptionModel model = run.model();
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < Math.min(MAPS_DRAWN, data.test().size()); number++) {
      String caption = run.chosen().captions().test().get(number);
      if (!caption.isEmpty()) {
        CaptionedImage image = data.test().get(number);
        List<String> words = new ArrayList<>(model.encoder().tokenizer().tokens(caption));
        words.add(END);
        blocks.add(
            Block.Figure.of(
                PictureAttentionPlot.draw(
                    "attention-" + (number + 1),
                    image.image(),
                    words,
                    model.attention(image, caption),
                    model.placeRows())));
      }
    }
    return new Section("Attention", blocks);
  }

  private Section data() {
    CaptionEncoder encoder = run.model().encoder();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        Block.Facts.of(
            "source", run.source().name(),
            "SHA-256", run.source().sha256(),
            "size of the pictures", run.model().size() + " pixels",
            "words, start and end included", Numbers.text((long) encoder.vocabulary().size()),
            "unknown words in the test part's captions",
                Numbers.text(encoder.unknown(data.test()))));
    data.notes().forEach(note -> blocks.add(new Block.Text(note)));
    return new Section("The data", blocks);
  }

  private Section training() {
    return RunSections.training(
        run, run.model().network().numParams(), "cross entropy of a caption (nats)");
  }

  private static Section prediction() {
    return RunSections.prediction(
        "How to predict",
        "The bundle model.carrousel holds the network and its words. It takes a picture or"
            + " a folder of pictures and gives the best captions of each.",
        "FOLDER",
        """
                var model = CaptionModel.load(Path.of("model.carrousel"));
                model.predict(ImageFiles.read(Path.of("FOLDER"))).forEach(System.out::println);\
                """);
  }
}
