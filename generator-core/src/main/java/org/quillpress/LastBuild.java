package org.quillpress;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.quillpress.files.BinaryText;
import org.quillpress.files.Published;
import org.quillpress.files.Readings;
import org.quillpress.model.LeftOut;
import org.quillpress.problem.Place;
import org.quillpress.problem.Problem;
import org.quillpress.problem.Severity;
import org.quillpress.work.Workers;

/**
 * What a build knows of the one before: who made it from what, until when it would come out the
 * same, and what was told. The same program with the same answers from its sources makes the same
 * site, so that nothing has to be done while all of these hold.
 *
 * @param maker the program, and how it was told to build
 * @param from the moment of that build
 * @param until the first moment at which the same sources make another site
 */
record LastBuild(
    String maker,
    Instant from,
    Instant until,
    Readings readings,
    int pages,
    List<Problem> problems,
    List<LeftOut> leftOut) {

  /** Reads what was {@linkplain #bytes written}; what is no such thing is none. */
  static Optional<LastBuild> of(byte[] memo) {
    if (memo.length == 0 || Program.ID.isEmpty()) {
      return Optional.empty();
    }
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(memo))) {
      String maker = BinaryText.read(in);
      if (!maker.startsWith(Program.ID.get() + "\n")) {
        return Optional.empty();
      }
      Instant from = Instant.parse(in.readUTF());
      Instant until = Instant.parse(in.readUTF());
      Readings readings = Readings.read(in);
      int pages = in.readInt();
      List<Problem> problems = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        Severity severity = Severity.valueOf(in.readUTF());
        String code = in.readUTF();
        Place place =
            new Place(BinaryText.read(in), in.readInt(), in.readInt(), BinaryText.read(in));
        problems.add(new Problem(severity, code, place, BinaryText.read(in), BinaryText.read(in)));
      }
      List<LeftOut> leftOut = new ArrayList<>();
      for (int i = in.readInt(); i > 0; i--) {
        String file = BinaryText.read(in);
        LeftOut.Kind kind = LeftOut.Kind.valueOf(in.readUTF());
        String moment = in.readUTF();
        Optional<ZonedDateTime> later =
            moment.isEmpty() ? Optional.empty() : Optional.of(ZonedDateTime.parse(moment));
        leftOut.add(new LeftOut(file, kind, BinaryText.read(in), later));
      }
      return Optional.of(new LastBuild(maker, from, until, readings, pages, problems, leftOut));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      // another version wrote it: what follows is a whole build
      return Optional.empty();
    }
  }

  /**
   * What the next build wants to know.
   *
   * @param inSource folders of the source that the build writes
   * @param result what was told, the files apart
   */
  static byte[] bytes(
      SiteGenerator.Parts parts,
      Set<String> inSource,
      Instant from,
      Instant until,
      Readings readings,
      BuildResult result)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    BinaryText.write(out, maker(parts, inSource));
    out.writeUTF(from.toString());
    out.writeUTF(until.toString());
    readings.write(out);
    out.writeInt(result.pages());
    out.writeInt(result.problems().size());
    for (Problem problem : result.problems()) {
      out.writeUTF(problem.severity().name());
      out.writeUTF(problem.code());
      BinaryText.write(out, problem.place().file());
      out.writeInt(problem.place().line());
      out.writeInt(problem.place().column());
      BinaryText.write(out, problem.place().lineText());
      BinaryText.write(out, problem.message());
      BinaryText.write(out, problem.hint());
    }
    out.writeInt(result.leftOut().size());
    for (LeftOut file : result.leftOut()) {
      BinaryText.write(out, file.file());
      out.writeUTF(file.kind().name());
      out.writeUTF(file.until().map(ZonedDateTime::toString).orElse(""));
      BinaryText.write(out, file.reason());
    }
    return bytes.toByteArray();
  }

  /** No two ways to build are told alike. */
  private static String maker(SiteGenerator.Parts parts, Set<String> inSource) {
    List<String> told = new ArrayList<>();
    told.add(parts.environment());
    told.add(parts.drafts() + " " + parts.strict());
    new TreeMap<>(parts.overrides()).forEach((key, value) -> told.addAll(List.of(key, value)));
    told.add("");
    told.addAll(new TreeSet<>(parts.themes().keySet()));
    told.add("");
    told.addAll(new TreeSet<>(inSource));
    StringBuilder maker = new StringBuilder(Program.ID.orElse("")).append('\n');
    told.forEach(each -> maker.append(each.length()).append(' ').append(each).append('\n'));
    return maker.toString();
  }

  /** Whether a build would come to the same. */
  boolean holdsFor(SiteGenerator.Parts parts, Set<String> inSource, Instant now, Workers workers)
      throws IOException {
    if (!maker.equals(maker(parts, inSource)) || now.isBefore(from) || !now.isBefore(until)) {
      return false;
    }
    return readings.holdFor(parts.trees(), (count, item) -> workers.each(count, item::run));
  }

  /**
   * What that build told.
   *
   * @param files how many are published
   */
  BuildResult result(int files) {
    return new BuildResult(true, problems, new Published(0, files, 0), pages, leftOut);
  }
}
