package org.quillpress.render;

import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import org.quillpress.html.Escape;

/**
 * Writes a UTF-8 XML document (XML 1.0, fifth edition). Characters that XML does not allow are left
 * out; each element begins on a line of its own.
 */
final class Xml {
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private static final byte[] CDATA = "<![CDATA[".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] END_OF_CDATA = "]]>".getBytes(StandardCharsets.US_ASCII);

  private final Utf8Writer out;
  private final XMLStreamWriter writer;

  private Xml(int size) {
    out = new Utf8Writer(size);
    try {
      writer = FACTORY.createXMLStreamWriter(out);
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Begins a document.
   *
   * @param size number of bytes to make room for
   */
  static Xml document(int size) {
    Xml xml = new Xml(size);
    xml.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    return xml;
  }

  /** Names a style sheet for people who open the document in a browser. */
  Xml style(String url) {
    try {
      writer.writeCharacters("\n");
      writer.writeProcessingInstruction(
          "xml-stylesheet", "type=\"text/css\" href=\"" + Escape.html(url) + "\"");
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens an element. Attributes are names and values in turn. */
  Xml open(String name, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  Xml close() {
    try {
      writer.writeCharacters("\n");
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that holds only text. */
  Xml text(String name, String text, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      attributes(attributes);
      writer.writeCharacters(XmlText.legal(text));
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element that holds HTML, as CDATA: an end of CDATA in it is split over two sections. */
  Xml html(String name, String html, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeStartElement(name);
      attributes(attributes);
      byte @Nullable [] plain = XmlText.plain(html);
      if (plain == null) {
        writer.writeCData(XmlText.cdata(html));
      } else {
        add(CDATA).add(plain).add(END_OF_CDATA);
      }
      writer.writeEndElement();
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An element without content. */
  Xml empty(String name, String... attributes) {
    try {
      writer.writeCharacters("\n");
      writer.writeEmptyElement(name);
      attributes(attributes);
      return this;
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  private void attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      writer.writeAttribute(attributes[i], XmlText.legal(attributes[i + 1]));
    }
  }

  /** Adds what {@link #since} gave. */
  Xml add(byte[] fragment) {
    flush();
    out.write(fragment);
    return this;
  }

  /** Where the document ends so far; ends a start tag that is still open. */
  int mark() {
    flush();
    return out.length();
  }

  /** What was written since a mark. */
  byte[] since(int mark) {
    flush();
    return out.from(mark);
  }

  private void flush() {
    try {
      // ends a start tag that is still open
      writer.writeCharacters("");
      writer.flush();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Ends the document. */
  byte[] bytes() {
    try {
      writer.writeEndDocument();
      writer.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    out.write('\n');
    return out.from(0);
  }
}
