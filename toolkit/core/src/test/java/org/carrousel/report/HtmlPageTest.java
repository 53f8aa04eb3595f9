package org.carrousel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.carrousel.image.RgbImage;
import org.carrousel.plot.CaptionsPlot;
import org.carrousel.plot.Plot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HtmlPageTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]{0,22})");
  private static final String AWKWARD = "<b>&\"x\"' </p>${1}@if";

  private static final CaptionsPlot.Example AWKWARD_EXAMPLE =
      new CaptionsPlot.Example(new RgbImage(1, 1, new byte[3]), AWKWARD, "truth");

  private static final Report REPORT = new SyntheticRun().report();

  @TempDir Path folder;

  @Test
  void needsNothingBesideItself() throws Exception {
    String page = page(REPORT);

    assertThat(page)
        .startsWith("<!DOCTYPE html>")
        .doesNotContain("<script", "<link", "<iframe", "@import", "url(", "://");
    assertThat(ADDRESS.matcher(page).results().map(found -> found.group(1)))
        .isNotEmpty()
        .allMatch(to -> to.startsWith("#section-"));
  }

  @Test
  void showsEveryPlotForADesktopAndForAPhone() throws Exception {
    String page = page(REPORT);

    for (Block.Figure figure : figures(REPORT)) {
      assertThat(page)
          .contains(figure.plot().inline(true), figure.plot().inline(false))
          .contains("<figcaption>" + figure.plot().caption() + "</figcaption>");
    }
    assertThat(page).contains(Plot.stylesheet());
  }

  @Test
  void linksFilesBesideIt() throws Exception {
    String page = page(REPORT.links(List.of(new Report.Link("Predictions", "predictions.csv"))));

    assertThat(page).contains("<a href=\"predictions.csv\">Predictions</a>");
    assertThat(page(REPORT)).doesNotContain("class=\"links\"");
  }

  @Test
  void furtherFactsAreShownOnDemand() throws Exception {
    String page =
        page(
            new Report(
                "",
                "",
                List.of(
                    Section.of(
                        "",
                        new Block.Facts(Map.of("units", "32"), "All others", Map.of("lr", "1"))))));

    assertThat(page.substring(page.indexOf("<details>"), page.indexOf("</details>")))
        .contains("<summary>All others</summary>", "<dt>lr</dt><dd>1</dd>")
        .doesNotContain("units");
    assertThat(page).contains("<dt>units</dt><dd>32</dd>");
  }

  @ParameterizedTest
  @EnumSource(Block.Outcome.class)
  void aVerdictHasTheLookOfItsOutcome(Block.Outcome outcome) throws Exception {
    String page =
        page(new Report("", "", List.of(Section.of("", new Block.Verdict("So.", outcome)))));
    String look = outcome.name().toLowerCase(Locale.ROOT);

    assertThat(page)
        .contains("<p class=\"verdict " + look + "\">So.</p>")
        .contains(".verdict." + look + " {");
  }

  @Test
  void listsTheSectionsItHas() throws Exception {
    String page = page(REPORT);

    for (int i = 0; i < REPORT.sections().size(); i++) {
      String id = "section-" + (i + 1);
      String title = REPORT.sections().get(i).title();
      assertThat(page).contains("<a href=\"#" + id + "\">" + title + "</a>");
      assertThat(page).contains("<section id=\"" + id + "\">\n<h2>" + title + "</h2>");
    }
  }

  @Test
  void escapesEveryText() throws Exception {
    String page =
        page(
            new Report(
                AWKWARD,
                AWKWARD,
                List.of(new Report.Link(AWKWARD, AWKWARD)),
                List.of(
                    Section.of(
                        AWKWARD,
                        new Block.Text(AWKWARD),
                        new Block.Verdict(AWKWARD, true),
                        new Block.Facts(
                            Map.of(AWKWARD, AWKWARD), AWKWARD, Map.of(AWKWARD, AWKWARD)),
                        new Block.DataTable(
                            List.of(AWKWARD),
                            List.of(List.of(AWKWARD)),
                            OptionalInt.empty(),
                            AWKWARD),
                        Block.Figure.of(
                            CaptionsPlot.draw("figure", AWKWARD, List.of(AWKWARD_EXAMPLE))),
                        new Block.Code(AWKWARD, AWKWARD)))));

    // Title twice, lead, link, section twice, text, verdict, facts five times, table thrice,
    // caption,
    // code: 18; the link's address, the plot's texts and the code's language escape quotes, too.
    assertThat(occurrences(page, "&lt;b&gt;&amp;\"x\"' &lt;/p&gt;${1}@if<")).isEqualTo(18);
    assertThat(page).doesNotContain("<b>");
    assertThat(page).contains("href=\"&lt;b>&amp;&#34;x&#34;&#39; &lt;/p>${1}@if\"");
    assertThat(page).contains("aria-label=\"&lt;b&gt;&amp;&quot;x&quot;' &lt;/p&gt;${1}@if\"");
    assertThat(page).contains(">&lt;b&gt;&amp;&quot;x&quot;' &lt;/p&gt;${1}@if</text>");
    assertThat(page).contains("data-language=\"&lt;b>&amp;&#34;x&#34;&#39; &lt;/p>${1}@if\"");
  }

  @Test
  void setsNumbersAndTheEmphasisedRowApart() throws Exception {
    String page =
        page(
            new Report(
                "",
                "",
                List.of(
                    Section.of(
                        "",
                        new Block.DataTable(
                            List.of("model", "RMSE"),
                            List.of(List.of("LSTM", "17.53"), List.of("Drift", "–")),
                            OptionalInt.of(0),
                            "")))));

    assertThat(page)
        .contains("<th scope=\"col\">model</th>")
        .contains("<th scope=\"col\" class=\"number\">RMSE</th>")
        .contains("<tr class=\"emphasised\">\n\n<td>LSTM</td>\n\n<td class=\"number\">17.53</td>")
        .contains("<tr>\n\n<td>Drift</td>\n\n<td class=\"number\">–</td>");
  }

  @Test
  void rendersWithoutATemplateCompiler() {
    assertThatThrownBy(() -> Class.forName("gg.jte.compiler.TemplateCompiler"))
        .isInstanceOf(ClassNotFoundException.class);
  }

  private String page(Report report) throws Exception {
    Path path = folder.resolve("jobs/report.html");
    HtmlPage.write(report, path);
    return Files.readString(path);
  }

  private static List<Block.Figure> figures(Report report) {
    return report.sections().stream()
        .flatMap(section -> section.blocks().stream())
        .filter(Block.Figure.class::isInstance)
        .map(Block.Figure.class::cast)
        .toList();
  }

  private static long occurrences(String text, String part) {
    return Pattern.compile(part, Pattern.LITERAL).matcher(text).results().count();
  }
}
