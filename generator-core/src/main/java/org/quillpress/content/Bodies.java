package org.quillpress.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.quillpress.files.BinaryText;
import org.quillpress.files.ByteStore;
import org.quillpress.markdown.Body;
import org.quillpress.markdown.Heading;
import org.quillpress.markdown.Html;
import org.quillpress.model.Story;

/**
 * Keeps rendered texts between the stage that parses them and the one that makes pages of them,
 * outside the heap beyond a bound. Thread-safe.
 */
public final class Bodies {
  /** A text as it comes back. */
  public record Text(Html html, List<Heading> headings, boolean mixed) {
    /** No text. */
    public static final Text NONE = new Text(Html.EMPTY, List.of(), false);
  }

  /** A text that is made when somebody wants to have it. */
  @FunctionalInterface
  interface Later {
    /** Makes it. */
    Body make() throws IOException;
  }

  /** From here on are the handles of texts in memory that are kept beside others. */
  private static final long BESIDE = Story.NO_TEXT + (1L << 60);

  /** How far from the handles of a store those are for texts that are kept beside others. */
  private static final long FAR = 1L << 62;

  private final ByteStore store;
  private final long memory;
  private final long forTeasers;
  private final @Nullable Bodies lasting;
  private final Map<Long, Text> kept = new ConcurrentHashMap<>();
  private final Map<Long, Made> later = new ConcurrentHashMap<>();
  private final AtomicLong used = new AtomicLong();
  private final AtomicLong teasers = new AtomicLong();
  private final AtomicLong next;

  /**
   * Makes an empty one.
   *
   * @param store for the texts that do not fit into memory
   * @param memory how many bytes of memory texts may take; their teasers take a quarter more
   */
  Bodies(ByteStore store, long memory) {
    this(store, memory, memory / 4, null);
  }

  private Bodies(ByteStore store, long memory, long forTeasers, @Nullable Bodies lasting) {
    this.store = store;
    this.memory = memory;
    this.forTeasers = forTeasers;
    this.lasting = lasting;
    this.next = new AtomicLong(lasting == null ? Story.NO_TEXT : BESIDE);
  }

  /** An empty one for several builds, which ask for teasers again and again: all are in memory. */
  static Bodies lasting(ByteStore store, long memory) {
    return new Bodies(store, memory, Long.MAX_VALUE, null);
  }

  /**
   * Keeps the texts of one build beside these, which outlast it. Handles of both can be read.
   *
   * @param own for what does not fit into memory
   */
  Bodies beside(ByteStore own) {
    return new Bodies(own, memory, Long.MAX_VALUE, this);
  }

  /** Forgets a text that is in memory; whether it was. The handle can be read no more. */
  boolean remove(long handle) {
    Text gone = kept.remove(handle);
    if (gone != null) {
      used.addAndGet(-2L * gone.html().text().length());
    }
    return gone != null;
  }

  long add(Body body) throws IOException {
    // at most two bytes for a character
    if (used.addAndGet(2L * body.html().text().length()) <= memory) {
      long handle = next.incrementAndGet();
      kept.put(handle, new Text(body.html(), body.headings(), body.mixed()));
      return handle;
    }
    used.addAndGet(-2L * body.html().text().length());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.html().text().length() + 256);
    DataOutputStream out = new DataOutputStream(bytes);
    BinaryHtml.write(out, body.html());
    out.writeBoolean(body.mixed());
    out.writeInt(body.headings().size());
    for (Heading heading : body.headings()) {
      out.writeByte(heading.level());
      BinaryText.write(out, heading.id());
      BinaryText.write(out, heading.text());
    }
    long handle = store.append(bytes.toByteArray());
    return lasting == null ? handle : handle < 0 ? handle - FAR : handle + FAR;
  }

  /** Adds a text that is not made before it is read. */
  long add(Later text) {
    long handle = next.incrementAndGet();
    later.put(handle, new Made(text));
    return handle;
  }

  /** A text that is made once, when it is read first. */
  private final class Made {
    private @Nullable Later text;
    private long handle;

    Made(Later text) {
      this.text = text;
    }

    synchronized Text read() throws IOException {
      if (text != null) {
        handle = add(text.make());
        text = null;
      }
      return Bodies.this.read(handle);
    }
  }

  private static boolean isBeside(long handle) {
    return handle >= FAR || handle <= -FAR && handle > BESIDE;
  }

  /**
   * The text of a handle.
   *
   * @param handle from {@link org.quillpress.model.Story.Digest#body()}
   */
  public Text read(long handle) throws IOException {
    if (handle == Story.NO_TEXT) {
      return Text.NONE;
    }
    Text known = kept.get(handle);
    if (known != null) {
      return known;
    }
    Made made = later.get(handle);
    if (made != null) {
      return made.read();
    }
    if (lasting != null && !isBeside(handle)) {
      return lasting.read(handle);
    }
    long own = lasting == null ? handle : handle < 0 ? handle + FAR : handle - FAR;
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(store.read(own)));
    Html html = BinaryHtml.read(in);
    boolean raw = in.readBoolean();
    int headings = in.readInt();
    List<Heading> toc = headings == 0 ? List.of() : new ArrayList<>(headings);
    for (int i = 0; i < headings; i++) {
      toc.add(new Heading(in.readByte(), BinaryText.read(in), BinaryText.read(in)));
    }
    return new Text(html, toc, raw);
  }

  /** A teaser, of which is read each time what there is no memory for. */
  Teaser teaser(Html html, String plain) throws IOException {
    return new Teaser(teaser(html.text()), html.slots(), teaser(plain));
  }

  /** A text of a teaser: itself as long as there is memory for it, else one that is read. */
  CharSequence teaser(String text) throws IOException {
    if (text.isEmpty() || teasers.addAndGet(2L * text.length()) <= forTeasers) {
      return text;
    }
    return StoredText.in(store, text);
  }

  /** How many bytes of memory texts may take. */
  public long memory() {
    return memory;
  }

  /** The store that holds the texts, for others that need to keep bytes until the build ends. */
  public ByteStore store() {
    return store;
  }
}
