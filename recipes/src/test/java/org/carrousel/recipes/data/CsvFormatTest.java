package org.carrousel.recipes.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.classify.Classify;
import org.carrousel.recipes.classify.ClassifyConfig;
import org.carrousel.recipes.label.Label;
import org.carrousel.recipes.label.LabelConfig;
import org.carrousel.recipes.rank.Rank;
import org.carrousel.recipes.rank.RankConfig;
import org.carrousel.recipes.regress.Regress;
import org.carrousel.recipes.regress.RegressConfig;
import org.carrousel.recipes.translate.Translate;
import org.carrousel.recipes.translate.TranslateConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files without a header line, whose columns are called c1, c2 and so on. */
class CsvFormatTest {
  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void classify() throws IOException {
    Path file = file("x.csv", "a,1,0.5,on\na,2,0.6,on\nb,1,0.7,off\n");
    ClassifyConfig config = ClassifyConfig.defaults().entity("c1").time("c2").label("c4");

    var data = Classify.read(file, config.header(false));

    assertThat(data.features()).containsExactly("c3");
    assertThat(data.examples()).extracting(LabelledSequence::label).containsExactly("on", "off");
    assertThat(data.examples().get(1).place()).isEqualTo(file + ", line 3");
  }

  @Test
  void classifyTexts() throws IOException {
    Path file = file("x.tsv", "very, very good\tgood\nbad; too slow\tbad\n");
    ClassifyConfig config = ClassifyConfig.defaults().text("c1").label("c2");

    assertThat(Classify.read(file, config.header(false)).examples())
        .extracting(LabelledSequence::text)
        .containsExactly("very, very good", "bad; too slow");
  }

  @Test
  void regress() throws IOException {
    Path file = file("x.csv", "7;0,5;3\n7;0,25;3\n8;1;4\n");

    var data = Regress.read(file, RegressConfig.target("c3").entity("c1").header(false));

    assertThat(data.features()).containsExactly("c2");
    assertThat(data.examples().get(0).rows()).isDeepEqualTo(new float[][] {{.5f}, {.25f}});
    assertThat(data.examples().get(1).targets()).containsExactly(4);
  }

  @Test
  void label() throws IOException {
    Path file = file("x.csv", "a,1,on\na,2,off\n");

    var data = Label.read(file, LabelConfig.label("c3").entity("c1").header(false));

    assertThat(data.examples().get(0).classes()).containsExactly("on", "off");
  }

  @Test
  void translate() throws IOException {
    Path file = file("x.csv", "\"one, two\",\"eins, zwei\"\nthree,drei\n");

    var data = Translate.read(file, TranslateConfig.columns("c1", "c2").header(false));

    assertThat(data.examples())
        .extracting(SentencePair::source)
        .containsExactly("one, two", "three");
  }

  @Test
  void rank() throws IOException {
    Path file = file("x.csv", "who?,Clara,1\nwho?,Hugo,0\n");

    var data = Rank.read(file, RankConfig.columns("c1", "c2", "c3").header(false));

    assertThat(data.examples()).extracting(CandidateAnswer::relevant).containsExactly(true, false);
  }

  @Test
  void aRowOfWordsMayBeData() throws IOException {
    Path file = file("x.csv", "who?,Clara,1\nwho?,Hugo,0\n");

    assertThatThrownBy(() -> Rank.read(file, RankConfig.defaults()))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": column \"query\"\n  expected: a column of the file\n"
                + "  to do: use one of who?, Clara, 1; if the first row is data, say header: false");
  }
}
