package org.carrousel.recipes.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carrousel.format.Numbers;
import org.carrousel.plot.CaptionsPlot;
import org.carrousel.plot.PictureAttentionPlot;
import org.carrousel.recipes.api.ReportComposer;
import org.carrousel.recipes.api.Results;
import org.carrousel.recipes.api.RunReport;
import org.carrousel.recipes.data.CaptionedImage;
import org.carrousel.report.Block;
import org.carrousel.report.Comparison;
import org.carrousel.report.Measure;
import org.carrousel.report.Report;
import org.carrousel.series.CsvWriter;

/** Report of a captioning. */
record CaptionReport(
    CaptionPreparation prepared, Results<CaptionConfig, CaptionModel, CaptionScores> results)
    implements RunReport {
  private static final int IMAGES_SHOWN = 8;
  private static final int MAPS_DRAWN = 3;
  private static final String END = "end";

  /** A model with fewer exact captions is poor. */
  private static final double POOR_EXACT = .5;

  /** Captions with a lower BLEU are hardly understood. */
  private static final double POOR_BLEU = 10;

  @Override
  public Report report() {
    return new ReportComposer<>(Caption.RECIPE, results)
        .title("Captions of " + results.source().name(), prepared.parts().sizes("images") + ".")
        .comparison(comparison())
        .section("Images and their captions", List.of(images(true), images(false)))
        .section("Attention", attention())
        .data(
            List.of(
                "size of the images",
                results.model().size() + " pixels",
                "words, start and end included",
                Numbers.text((long) prepared.encoder().vocabulary().size()),
                "unknown words in the test captions",
                Numbers.text(prepared.encoder().unknown(prepared.test()))),
            List.of())
        .notes(prepared.data().allNotes())
        .training("cross entropy (nats a word)")
        .prediction(
            "The bundle model.carrousel holds the network and its vocabulary. It takes an image or"
                + " a folder of images and finds the best captions of each; the settings of the"
                + " search may change at prediction.",
            "FOLDER")
        .compose();
  }

  /**
   * By exact captions if every image has one caption; else people captioned the images in their own
   * words, and BLEU compares with all of them.
   */
  private Comparison comparison() {
    CaptionScores scores = results.scores();
    Measure exact = Measure.higher("test.exact", "exact captions").poor(POOR_EXACT);
    Measure bleu = Measure.higher("test.bleu", "BLEU-4").poor(POOR_BLEU);
    boolean oneCaption = prepared.test().stream().allMatch(image -> image.captions().size() == 1);
    List<Measure> measures =
        new ArrayList<>(oneCaption ? List.of(exact, bleu) : List.of(bleu, exact));
    String note =
        "Exact captions are the share of images whose caption is one of their own, word by word."
            + " BLEU is of up to four words, 0 to 100: "
            + scores.test().signature()
            + ".";
    if (scores.seen().isPresent()) {
      measures.add(Measure.higher("seen.exact", "exact, seen pairs"));
      measures.add(Measure.higher("seen.bleu", "BLEU-4, seen pairs"));
      note +=
          " Test images have a colour and a shape together that no training image has; seen pairs"
              + " are those of other images whose pairs the training part has.";
    }
    return Comparison.of("captions by", "CNN-LSTM", measures).note(note);
  }

  private Block images(boolean right) {
    CaptionScores scores = results.scores();
    List<CaptionsPlot.Example> examples =
        IntStream.range(0, prepared.test().size())
            .filter(number -> scores.test().right().get(number) == right)
            .limit(IMAGES_SHOWN)
            .mapToObj(
                number ->
                    example(prepared.test().get(number), scores.captions().get(number), right))
            .toList();
    if (examples.isEmpty()) {
      return new Block.Text(
          right ? "No test image has an exact caption." : "Every test image has an exact caption.");
    }
    String text =
        right
            ? "Test images with an exact caption."
            : "Test images with a wrong caption, and one of their own below.";
    return Block.Figure.of(CaptionsPlot.draw(right ? "right" : "wrong", text, examples));
  }

  private CaptionsPlot.Example example(CaptionedImage image, String caption, boolean right) {
    String own = prepared.encoder().normal(image.captions().get(0));
    return new CaptionsPlot.Example(image.image(), caption, right ? caption : own);
  }

  private List<Block> attention() {
    List<CaptionedImage> test = prepared.test();
    CaptionModel model = results.model();
    if (prepared.config().network().attention().isEmpty()) {
      return List.of(new Block.Text("Without attention: the decoder sees an image as one vector."));
    }
    List<Block> blocks = new ArrayList<>();
    for (int number = 0; number < Math.min(MAPS_DRAWN, test.size()); number++) {
      String caption = results.scores().captions().get(number);
      if (!caption.isEmpty()) {
        CaptionedImage image = test.get(number);
        List<String> words = new ArrayList<>(prepared.encoder().tokenizer().tokens(caption));
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
    return blocks;
  }

  /** {@code name,caption,right,own} of the test part, of the saved model. */
  @Override
  public Map<String, String> tables() {
    CaptionScores scores = results.scores();
    CsvWriter csv = CsvWriter.of("name", "caption", "right", "own");
    for (int number = 0; number < scores.captions().size(); number++) {
      CaptionedImage image = prepared.parts().test().get(number);
      csv.row(
          image.name(),
          scores.captions().get(number),
          scores.test().right().get(number),
          image.captions().get(0));
    }
    return Map.of("predictions.csv", csv.toString());
  }
}
