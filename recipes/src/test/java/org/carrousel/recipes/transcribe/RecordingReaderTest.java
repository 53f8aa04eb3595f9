package org.carrousel.recipes.transcribe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.carrousel.error.BadInputException;
import org.carrousel.recipes.corpora.Waves;
import org.carrousel.recipes.data.Dataset;
import org.carrousel.recipes.data.Recording;
import org.carrousel.recipes.data.Signal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordingReaderTest {
  @TempDir Path folder;

  @BeforeEach
  void recordings() throws IOException {
    Waves.write(folder.resolve("one.wav"), 300, 2000, 8000);
    Waves.write(folder.resolve("two.wav"), 500, 2400, 8000);
    Files.writeString(folder.resolve("ink.dat"), ".PEN_DOWN\n1 2\n3 9\n.PEN_UP\n");
    Files.writeString(
        folder.resolve("line.xml"),
        "<StrokeSet><Stroke><Point x=\"1\" y=\"2\"/><Point x=\"1\" y=\"9\"/></Stroke></StrokeSet>");
  }

  private Path list(String csv) throws IOException {
    return Files.writeString(folder.resolve("list.csv"), csv);
  }

  private void assertRefused(String csv, String... parts) throws IOException {
    Path list = list(csv);
    assertThatThrownBy(() -> Transcribe.read(list))
        .isInstanceOf(BadInputException.class)
        .hasMessageContainingAll(parts);
  }

  @Test
  void aListHasFilesTextsAndSources() throws IOException {
    List<Recording> read =
        Transcribe.read(list("file,text,source\none.wav,eins,ann\ntwo.wav,zwei,bob\n")).examples();

    assertThat(read).extracting(Recording::text).containsExactly("eins", "zwei");
    assertThat(read).extracting(Recording::source).containsExactly("ann", "bob");
    assertThat(read)
        .extracting(Recording::place)
        .allMatch(place -> place.contains("list.csv, line"));
    assertThat(read.get(0).signal()).isInstanceOf(Signal.Sound.class);
  }

  @Test
  void whatIsMissingIsNamedWithItsLine() throws IOException {
    assertRefused("file\none.wav\n", "columns file", "a column text");
    assertRefused("name,text\none.wav,eins\n", "columns name, text", "a column file");
    assertRefused("file,text\none.wav,\ntwo.wav,zwei\n", "list.csv, line 2", "no text");
    assertRefused("file,text\nsix.wav,eins\ntwo.wav,zwei\n", "six.wav: no such file");
  }

  @Test
  void noSoundAndAnotherEncodingAreRefused() throws IOException {
    Files.writeString(folder.resolve("one.wav"), "no sound");
    assertRefused(
        "file,text\none.wav,eins\ntwo.wav,zwei\n",
        "one.wav is a text file",
        "expected: a recording (WAV or NIST SPHERE)",
        "to do: name a recording (WAV or NIST SPHERE)");

    Path list = folder.resolve("latin.csv");
    Files.write(list, "file,text\ntwo.wav,fünf\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> Transcribe.read(list))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("latin.csv");
  }

  @Test
  void aFileAFolderOrAListIsPredicted() throws IOException {
    assertThat(RecordingReader.unlabelled(folder.resolve("one.wav")).examples()).hasSize(1);
    assertThat(RecordingReader.unlabelled(folder).examples())
        .extracting(Recording::name)
        .containsExactly("ink.dat", "line.xml", "one.wav", "two.wav");
    assertThat(RecordingReader.unlabelled(list("file\ntwo.wav\nink.dat\n")).examples())
        .extracting(r -> r.signal().kind())
        .containsExactly("sound", "ink");
  }

  @Test
  void aFolderHasTheTextOfEachRecordingBesideIt() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("two"));
    Files.move(folder.resolve("two.wav"), inner.resolve("two.WAV"));
    Files.delete(folder.resolve("line.xml"));
    Files.writeString(folder.resolve("one.txt"), "eins\n");
    Files.writeString(folder.resolve("ink.txt"), "l\n");
    Files.writeString(inner.resolve("two.txt"), "\uFEFFzwei \r\n\r\ndrei\r\n");

    Dataset<Recording> read = Transcribe.read(folder);

    assertThat(read.examples())
        .extracting(Recording::name, Recording::text, Recording::source, Recording::place)
        .containsExactly(
            tuple("ink.dat", "l", "ink.dat", folder.resolve("ink.dat").toString()),
            tuple("one.wav", "eins", "one.wav", folder.resolve("one.wav").toString()),
            tuple("two.WAV", "zwei drei", "two/two.WAV", inner.resolve("two.WAV").toString()));
    Files.writeString(folder.resolve("one.txt"), "zwei\n");
    assertThat(Transcribe.read(folder).sha256()).hasSize(64).isNotEqualTo(read.sha256());
  }

  @Test
  void aRecordingWithoutItsTextIsNamed() throws IOException {
    Path only = Files.createDirectory(folder.resolve("only"));
    Path file = Files.move(folder.resolve("two.wav"), only.resolve("two.wav"));

    assertThatThrownBy(() -> Transcribe.read(only))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": no file two.txt beside it\n"
                + "  expected: the text of each recording in a file of its name that ends in .txt\n"
                + "  to do: add it, or list recordings and texts in a CSV with the columns file and"
                + " text");
  }

  @Test
  void aFolderWithoutRecordingsIsRefused() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));

    assertThatThrownBy(() -> RecordingReader.unlabelled(empty))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("empty: no recordings");
    assertThatThrownBy(() -> Transcribe.read(empty))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            empty
                + ": no recordings\n  expected: files that end in .wav, .dat or .xml\n"
                + "  to do: name another folder");
  }
}
