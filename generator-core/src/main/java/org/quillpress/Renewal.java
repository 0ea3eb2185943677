package org.quillpress;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.quillpress.content.Keeping;
import org.quillpress.files.Publication;
import org.quillpress.plan.Output;
import org.quillpress.problem.Problems;
import org.quillpress.render.Fingerprints;
import org.quillpress.work.Timings;

/**
 * Makes the outputs of a site for a publication, and leaves those alone that would come out as they
 * are there. Thread-safe.
 */
final class Renewal {
  private final List<Output> outputs;
  private final Maker maker;
  private final Publication publication;
  private final Optional<Fingerprints> fingerprints;
  private final MadeOutputs before;
  private final Trust trust;
  private final Timings timings;
  private final long[] made;

  /** Makes the bytes of an output. */
  @FunctionalInterface
  interface Maker {
    byte[] bytes(Output output) throws IOException;
  }

  /** What is done with outputs that would come out as they are there. */
  enum Trust {
    /** They are left alone. */
    KEEP,
    /** They are made all the same. */
    MAKE,
    /** They are made, and must come out the same. */
    VERIFY
  }

  /**
   * Prepares to make them.
   *
   * @param fingerprints of the outputs; empty if nobody asks for them another time
   * @param before what made the files that are there
   */
  Renewal(
      List<Output> outputs,
      Maker maker,
      Publication publication,
      Optional<Fingerprints> fingerprints,
      MadeOutputs before,
      Trust trust,
      Timings timings) {
    this.outputs = outputs;
    this.maker = maker;
    this.publication = publication;
    this.fingerprints = fingerprints;
    this.before = before;
    this.trust = trust;
    this.timings = timings;
    this.made = new long[fingerprints.isPresent() ? outputs.size() : 0];
  }

  /**
   * Makes an output, if it is not there already.
   *
   * @param index from 0; each once
   */
  void make(int index) throws IOException {
    Output output = outputs.get(index);
    OptionalLong print =
        fingerprints.isPresent() ? fingerprints.get().of(output) : OptionalLong.empty();
    boolean isThere = print.isPresent() && before.have(print.getAsLong());
    int told = Problems.told();
    if (!isThere || trust != Trust.KEEP || !publication.keep(output.path())) {
      byte[] bytes = maker.bytes(output);
      if (isThere && trust == Trust.VERIFY && !publication.left(output.path(), bytes)) {
        throw Keeping.wrong("It would have left " + output.path());
      }
      long begun = timings.begin();
      publication.write(output.path(), bytes);
      timings.end(Timings.Kind.SORT, "written to the disk", begun);
    }
    // what was told has to be told again
    if (print.isPresent() && Problems.told() == told) {
      made[index] = print.getAsLong();
    }
  }

  /** What need not be made again, once all are made. */
  MadeOutputs made() {
    return MadeOutputs.of(made);
  }
}
