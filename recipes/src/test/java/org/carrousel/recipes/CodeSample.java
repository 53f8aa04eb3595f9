package org.carrousel.recipes;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;

/**
 * Java code of a page or of a Javadoc comment, as the body of a {@code main} method.
 *
 * @param file that has the code
 * @param line of its first line, counted from 1
 * @param code the statements, or one expression without a semicolon
 */
record CodeSample(Path file, int line, String code) {
  private static final Pattern PAGE = Pattern.compile("(?ms)^```java\\n(.*?)^```");
  private static final Pattern JAVADOC = Pattern.compile("(?s)<pre>\\{@code\\n(.*?)}</pre>");

  /** What the text around the samples says of names that they do not declare. */
  private static final List<String> FIELDS =
      List.of(
          "List<float[]> waveforms, others",
          "List<String> texts",
          "float[] features",
          "Vocabulary vocabulary",
          "org.deeplearning4j.nn.graph.ComputationGraph trained",
          "org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder graph");

  /** Blocks of a page that are marked as Java. */
  static List<CodeSample> ofPage(Path page) throws IOException {
    return find(page, PAGE);
  }

  /** Code of the Javadoc comments of a source file. */
  static List<CodeSample> ofJavadoc(Path source) throws IOException {
    return find(source, JAVADOC).stream()
        .map(s -> new CodeSample(s.file, s.line, s.code.replaceAll("(?m)^ *\\* ?", "")))
        .toList();
  }

  private static List<CodeSample> find(Path file, Pattern pattern) throws IOException {
    String text = Files.readString(file);
    List<CodeSample> samples = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      int line = (int) text.substring(0, matcher.start(1)).lines().count() + 1;
      samples.add(new CodeSample(file, line, matcher.group(1)));
    }
    return samples;
  }

  /**
   * A class with the sample, on the lines that it has in its file.
   *
   * @param packages to import beside those of the JDK
   */
  SimpleJavaFileObject source(String className, List<String> packages) {
    String imports =
        Stream.concat(Stream.of("java.io", "java.nio.file", "java.util"), packages.stream())
            .map(name -> "import " + name + ".*; ")
            .collect(Collectors.joining());
    String fields =
        FIELDS.stream().map(field -> "static " + field + "; ").collect(Collectors.joining());
    String header =
        "%sclass %s { %spublic static void main(String... args) throws Exception {"
            .formatted(imports, className, fields);
    boolean statements = code.stripTrailing().endsWith(";") || code.stripTrailing().endsWith("}");
    String body = statements ? code : "Object value = " + code + ";";
    String lines = String.join("", Collections.nCopies(line - 2, "\n"));
    String text = lines + header + "\n" + body + "}}";
    URI uri = URI.create("sample:///%s/%s.java".formatted(file, className));
    return new SimpleJavaFileObject(uri, Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }

      @Override
      public boolean isNameCompatible(String simpleName, Kind kind) {
        return true;
      }
    };
  }
}
