package org.carrousel.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.carrousel.image.RgbImage;
import org.carrousel.metrics.ConfusionMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Every kind of plot as SVG: well-formed, with axis titles, in colours of the reader's scheme. */
class SvgTest {
  private static final String[] MONTHS = {"1949-01", "1949-02", "1949-03"};
  private static final double[] VALUES = {1, 2, 4};
  private static final PlotCurve CURVE = new PlotCurve("LSTM", VALUES);

  static Stream<Arguments> plots() {
    ConfusionMatrix matrix = new ConfusionMatrix(2);
    matrix.add(0, 1);
    return Stream.of(
        plot(
            AttentionPlot.draw("a", List.of("x & y"), List.of("<s>"), new double[][] {{1}}),
            "source token, in reading order",
            "token written"),
        plot(
            ComparisonPlot.draw("RMSE", new ComparisonPlot.Score("LSTM", 3), List.of()),
            "RMSE",
            "model"),
        plot(ConfusionPlot.draw(matrix, List.of("a", "b")), "predicted class", "true class"),
        plot(
            CorrelationPlot.draw(VALUES, VALUES, .2),
            "lag (steps)",
            "autocorrelation",
            "partial autocorrelation"),
        plot(
            DrawingPlot.draw(
                "across",
                "up",
                List.of(
                    new DrawingPlot.Drawing(
                        new double[][] {{0, 1}}, new double[0][], new double[0][]))),
            "across",
            "up"),
        plot(
            ExamplesPlot.draw(
                "Sequences",
                "height",
                Collections.nCopies(
                    3,
                    new ExamplesPlot.Example(
                        "\"tower hears help\" read as \"tower hears help\"", List.of(VALUES)))),
            "time step",
            "height"),
        plot(ForecastPlot.draw("sales", MONTHS, VALUES, CURVE, List.of(CURVE)), "time", "sales"),
        plot(HorizonPlot.draw("RMSE", CURVE, List.of(CURVE)), "steps ahead", "RMSE"),
        plot(
            InkPlot.draw(
                List.of(
                    new InkPlot.Piece(
                        "a word", List.<double[][]>of(new double[][] {VALUES, VALUES})))),
            "a word"),
        plot(
            LabelsPlot.draw("song", new float[][] {{1}}, new boolean[][] {{true}}, List.of("C4")),
            "time step",
            "label"),
        plot(LossPlot.draw("error", List.of(new LossPlot.Run(VALUES, VALUES))), "epoch", "error"),
        plot(
            PosteriorPlot.draw(
                List.of(
                    new PosteriorPlot.Answer(
                        "\"a\"", new double[][] {{.9, .1}}, new int[1], List.of("a")))),
            "time step",
            "probability"),
        plot(RankPlot.draw(CURVE, List.of(CURVE)), "rank", "share of questions"),
        plot(ResidualPlot.draw("sales", MONTHS, VALUES), "time", "residual, sales", "count"),
        plot(ScoresPlot.draw(VALUES, VALUES), "score", "share of candidates"),
        plot(
            PredictedActualPlot.predictions("life", VALUES, VALUES), "true life", "predicted life"),
        plot(
            PredictedActualPlot.errors("life", VALUES, VALUES),
            "true life",
            "predicted minus true life"),
        plot(
            WindowPlot.draw(
                "sales",
                List.of(
                    new WindowPlot.Window(MONTHS, new double[2], new double[1], new double[1]))),
            "time",
            "sales"),
        plot(
            CaptionsPlot.draw(
                "c",
                "Captions.",
                List.of(new CaptionsPlot.Example(image(), "a \u0000 dog", "a cat"))),
            "truth: a cat"),
        plot(
            PictureAttentionPlot.draw("p", image(), List.of("dog"), new double[][] {{1}}, 1),
            "dog"));
  }

  private static RgbImage image() {
    return new RgbImage(1, 1, new byte[3]);
  }

  private static Arguments plot(Plot plot, String... texts) {
    return Arguments.of(plot.name(), plot, List.of(texts));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plots")
  void aDocumentIsWellFormedAndHasItsTitles(String name, Plot plot, List<String> texts)
      throws Exception {
    for (String svg : List.of(plot.svg(), plot.inline(true), plot.inline(false))) {
      Element root = parsed(svg).getDocumentElement();

      assertThat(root.getTagName()).isEqualTo("svg");
      assertThat(root.getAttribute("viewBox")).matches("0 0 \\d+ \\d+");
      assertThat(root.getAttribute("aria-label")).isEqualTo(plot.caption()).endsWith(".");
      assertThat(texts(root)).containsAll(texts);
    }
    assertThat(parsed(plot.svg()).getDocumentElement().getAttribute("viewBox"))
        .isEqualTo("0 0 " + plot.width() + " " + plot.height());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("plots")
  void everyColourIsAVariableOfTheColourScheme(String name, Plot plot, List<String> texts)
      throws Exception {
    NodeList all = parsed(plot.inline(true)).getElementsByTagName("*");
    for (int i = 0; i < all.getLength(); i++) {
      Element element = (Element) all.item(i);
      if (List.of("text", "path").contains(element.getTagName())) {
        assertThat(element.getAttribute("style"))
            .containsPattern("(^|;)(fill|stroke):var\\(--plot-[a-z]+\\)");
      }
    }
    assertThat(plot.inline(true)).doesNotContain("#0", "black", "rgb(");
  }

  /** Text widths are those of the font that the labels were laid out with. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("plots")
  void noTextIsClippedOrCoversAnother(String name, Plot plot, List<String> texts) {
    for (int width : new int[] {PlotStyle.WIDTH, PlotStyle.PHONE}) {
      LayoutCheck check = new LayoutCheck(width, plot.height(width));
      plot.draw(check, width);
      check.requireNoCollision();
    }
  }

  @Test
  void manyLongNamesNeitherCollideNorLeaveThePlot() {
    ConfusionMatrix matrix = new ConfusionMatrix(26);
    List<String> names = new ArrayList<>();
    for (int label = 0; label < 26; label++) {
      names.add("a class with a rather long name, number " + label);
      matrix.add(label, 25 - label);
    }
    Plot plot = ConfusionPlot.draw(matrix, names);

    noTextIsClippedOrCoversAnother("confusion", plot, List.of());
  }

  @Test
  void theStylesheetHasEveryColourForLightAndDark() {
    for (PlotColor color : PlotColor.values()) {
      String variable = color.css().substring("var(".length(), color.css().length() - 1) + ":#";
      assertThat(Plot.stylesheet().split(variable, -1)).hasSize(3);
    }
    assertThat(Plot.stylesheet())
        .contains("@media screen and (prefers-color-scheme:dark){:root{--plot-");
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static List<String> texts(Element root) {
    NodeList found = root.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      texts.add(found.item(i).getTextContent());
    }
    return texts;
  }
}
