package org.carrousel.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlPageTest {
  private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]{0,22})");
  private static final Pattern EMBEDDED = Pattern.compile("data:image/png;base64,([^\"]+)");
  private static final String AWKWARD = "<b>&\"x\"' </p>${1}@if";

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
        .allMatch(to -> to.startsWith("#section-") || to.equals("data:image/png;base64,"));
  }

  @Test
  void embedsEveryFigure() throws Exception {
    Matcher embedded = EMBEDDED.matcher(page(REPORT));

    for (Block.Figure figure : figures(REPORT)) {
      assertThat(embedded.find()).isTrue();
      byte[] png = Base64.getDecoder().decode(embedded.group(1));
      assertThat(png).isEqualTo(figure.png());
      assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(1640);
    }
    assertThat(embedded.find()).isFalse();
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
                List.of(
                    Section.of(
                        AWKWARD,
                        new Block.Text(AWKWARD),
                        new Block.Verdict(AWKWARD, true),
                        Block.Facts.of(AWKWARD, AWKWARD),
                        new Block.DataTable(
                            List.of(AWKWARD),
                            List.of(List.of(AWKWARD)),
                            OptionalInt.empty(),
                            AWKWARD),
                        new Block.Figure("figure", AWKWARD, new byte[0]),
                        new Block.Code(AWKWARD, AWKWARD)))));

    // Title twice, lead, section twice, text, verdict, fact twice, table thrice, caption, code: 14;
    // the picture's text and the code's language are attributes, where quotes are escaped too.
    assertThat(occurrences(page, "&lt;b&gt;&amp;\"x\"' &lt;/p&gt;${1}@if<")).isEqualTo(14);
    assertThat(page).doesNotContain("<b>");
    assertThat(page).contains("alt=\"&lt;b>&amp;&#34;x&#34;&#39; &lt;/p>${1}@if\"");
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
