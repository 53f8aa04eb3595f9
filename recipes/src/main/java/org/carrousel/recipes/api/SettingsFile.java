package org.carrousel.recipes.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carrousel.config.Setting;
import org.carrousel.error.BadInputException;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Settings as YAML: names with a value, a list of values, or one level of names below. */
public final class SettingsFile {
  private static final YAMLFactory YAML = new YAMLFactory();

  private final String source;

  private SettingsFile(String source) {
    this.source = source;
  }

  /**
   * Reads settings that remember their lines. JSON is read too, being YAML.
   *
   * @param source how messages name the text
   */
  public static Map<String, Setting> read(String source, String text) {
    SettingsFile file = new SettingsFile(source);
    try (JsonParser parser = YAML.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        throw new BadInputException(
            source + ": no settings", "lines of the form \"key: value\"", "correct the file");
      }
      Map<String, Setting> settings = file.group(parser);
      file.requireEnd(parser);
      return settings;
    } catch (JsonProcessingException e) {
      throw new BadInputException(
          file.where(e), "YAML of the form \"key: value\"", "correct the line", e);
    } catch (IOException e) {
      throw new IllegalStateException("A text cannot fail to be read", e);
    }
  }

  /** Writes values as YAML, in their order. */
  public static String write(Map<String, Object> values) {
    try {
      return YAMLMapper.builder()
          .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
          .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
          .build()
          .writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts, lists and maps can be written", e);
    }
  }

  /** The line of a syntax error and what is wrong there, not in what surrounds it. */
  private String where(JsonProcessingException e) {
    if (e.getCause() instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
      int line = marked.getProblemMark().getLine() + 1;
      return "%s, line %d: %s".formatted(source, line, marked.getProblem());
    }
    int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    String message = e.getOriginalMessage().lines().findFirst().orElse("");
    return "%s, line %d: %s".formatted(source, line, message);
  }

  private void requireEnd(JsonParser parser) throws IOException {
    if (parser.nextToken() != null) {
      throw new BadInputException(
          "%s, line %d: settings again after their end"
              .formatted(source, parser.currentTokenLocation().getLineNr()),
          "one group of settings",
          "remove the line --- and what follows it, or what follows the closing brace");
    }
  }

  private Map<String, Setting> group(JsonParser parser) throws IOException {
    Map<String, Setting> settings = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      String place = source + ", line " + parser.currentTokenLocation().getLineNr();
      Setting before = settings.put(key, new Setting(key, value(parser, key, place), place));
      if (before != null) {
        throw new BadInputException(
            "%s: key \"%s\" again, first at %s".formatted(place, key, before.place()),
            "every key once",
            "remove one of the two");
      }
    }
    return settings;
  }

  private Object value(JsonParser parser, String key, String place) throws IOException {
    JsonToken token = parser.nextToken();
    if (token == JsonToken.START_OBJECT) {
      return group(parser);
    }
    if (token != JsonToken.START_ARRAY) {
      return text(parser, key, place);
    }
    List<String> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (!parser.currentToken().isScalarValue()) {
        throw new BadInputException(
            place + ": a list within a list or a group", "a list of values", "flatten it");
      }
      list.add(text(parser, key, place));
    }
    return list;
  }

  /** Refuses what Jackson would hand on as a text of its own: aliases, nulls and tags. */
  private static String text(JsonParser parser, String key, String place) throws IOException {
    if (((YAMLParser) parser).isCurrentAlias()) {
      throw new BadInputException(
          "%s: %s: *%s, an alias".formatted(place, key, parser.getText()),
          "a value; aliases are not read",
          "write the value that the alias stands for");
    }
    if (parser.currentToken() == JsonToken.VALUE_NULL) {
      throw new BadInputException(
          "%s: %s: no value".formatted(place, key),
          "a value behind the colon",
          "give one, or remove the line for the default; a name such as null needs quotes");
    }
    if (parser.getTypeId() != null) {
      throw new BadInputException(
          "%s: %s: a tag, %s".formatted(place, key, parser.getTypeId()),
          "a value without a tag",
          "remove the tag");
    }
    return parser.getText();
  }
}
