package org.carrousel.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.carrousel.error.BadInputException;
import org.carrousel.file.InputFile;
import org.carrousel.format.Numbers;

/** Parser of IAM-OnDB's XML files. Their y axis points down, that of {@link Ink} up. */
final class IamOnDbXml {
  private static final String KIND = "an XML file of IAM-OnDB";

  /** Bound of a coordinate, in units of the tablet. */
  private static final int GREATEST = 1_000_000_000;

  private IamOnDbXml() {}

  static Ink ink(Path file) {
    List<Ink.Stroke> strokes = new ArrayList<>();
    StrokeBuilder points = null;
    try (InputStream in = InputFile.open(file, KIND)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        int event = xml.next();
        boolean starts = event == XMLStreamConstants.START_ELEMENT;
        if (starts && xml.getLocalName().equals("Stroke")) {
          points = new StrokeBuilder();
        } else if (starts && xml.getLocalName().equals("Point") && points != null) {
          points.add(coordinate(file, xml, "x"), -coordinate(file, xml, "y"));
        } else if (event == XMLStreamConstants.END_ELEMENT
            && xml.getLocalName().equals("Stroke")
            && !points.isEmpty()) {
          strokes.add(points.stroke());
        }
      }
    } catch (XMLStreamException e) {
      throw malformed(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (strokes.isEmpty()) {
      throw new BadInputException(
          file + ": no strokes", "Stroke elements with Point elements", "leave the file out");
    }
    return new Ink(strokes);
  }

  /** Returns the attribute {@code writerID} of a form; empty if there is none. */
  static Optional<String> writer(Path file) {
    try (InputStream in = InputFile.open(file, KIND)) {
      XMLStreamReader xml = factory().createXMLStreamReader(in);
      while (xml.hasNext()) {
        if (xml.next() == XMLStreamConstants.START_ELEMENT
            && xml.getAttributeValue(null, "writerID") != null) {
          return Optional.of(xml.getAttributeValue(null, "writerID"));
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw malformed(file, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Creates a factory without DTDs and external entities, so that only the file itself is read. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  private static double coordinate(Path file, XMLStreamReader xml, String name) {
    String text = xml.getAttributeValue(null, name);
    if (text != null && Numbers.isDecimal(text)) {
      double number = Double.parseDouble(text);
      if (Math.abs(number) <= GREATEST) {
        return number;
      }
    }
    throw wrong(file, xml, name, text);
  }

  private static BadInputException wrong(Path file, XMLStreamReader xml, String name, String text) {
    return new BadInputException(
        "%s, line %d, attribute %s: %s"
            .formatted(file, xml.getLocation().getLineNumber(), name, text),
        "a number from -%1$,d to %1$,d".formatted(GREATEST),
        "correct the point");
  }

  private static BadInputException malformed(Path file, XMLStreamException e) {
    return new BadInputException(
        "%s: %s".formatted(file, e.getMessage().replace('\n', ' ')),
        KIND,
        "copy it again from the database",
        e);
  }
}
