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
 * @param result what was told; what became of the files counts no longer
 * @param outputs what it made that need not be made again
 */
record LastBuild(
    String maker,
    Instant from,
    Instant until,
    Readings readings,
    BuildResult result,
    MadeOutputs outputs) {
  private static final Published NOTHING = new Published(0, 0, 0);

  /** Reads what was {@linkplain #bytes() written}; what is no such thing is none. */
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
      BuildResult result = new BuildResult(true, problems, NOTHING, pages, leftOut);
      MadeOutputs outputs = MadeOutputs.read(in);
      return Optional.of(new LastBuild(maker, from, until, readings, result, outputs));
    } catch (IOException | DateTimeException | IllegalArgumentException e) {
      // another version wrote it: what follows is a whole build
      return Optional.empty();
    }
  }

  /** What {@link #of} reads. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    BinaryText.write(out, maker);
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
    outputs.write(out);
    return bytes.toByteArray();
  }

  /**
   * The program and how it is told to build: no two ways are told alike.
   *
   * @param inSource folders of the source that the build writes
   */
  static String maker(SiteGenerator.Parts parts, Set<String> inSource) {
    List<String> told = new ArrayList<>();
    told.add(parts.environment());
    told.add(parts.drafts() + " " + parts.scheduled() + " " + parts.strict() + " " + parts.trace());
    new TreeMap<>(parts.overrides()).forEach((key, value) -> told.addAll(List.of(key, value)));
    told.add("");
    told.addAll(new TreeSet<>(parts.trees().themes().keySet()));
    told.add("");
    told.addAll(new TreeSet<>(inSource));
    StringBuilder maker = new StringBuilder(Program.ID.orElse("")).append('\n');
    told.forEach(each -> maker.append(each.length()).append(' ').append(each).append('\n'));
    return maker.toString();
  }

  /**
   * Whether a build would come to the same.
   *
   * @param now the moment of that build
   */
  boolean holdsFor(String otherMaker, Instant now, SourceTrees trees, Workers workers)
      throws IOException {
    if (!maker.equals(otherMaker) || now.isBefore(from) || !now.isBefore(until)) {
      return false;
    }
    Readings again = new Readings();
    trees.notedIn(again);
    return readings.holdIn(again, (count, item) -> workers.each(count, item::run));
  }

  /**
   * What that build told, when all of its files are left alone.
   *
   * @param files how many they are
   */
  BuildResult result(int files) {
    return result.with(new Published(0, files, 0));
  }
}
