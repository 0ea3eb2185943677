package org.quillpress;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.quillpress.files.Listing;
import org.quillpress.files.SourceFile;
import org.quillpress.files.SourceTree;

/**
 * A tree of which some files cannot be read.
 *
 * @param failures gives what is thrown for the path of a file, if anything
 */
record BrokenTree(SourceTree tree, Function<String, Optional<IOException>> failures)
    implements SourceTree {
  @Override
  public Listing list(String folder) throws IOException {
    Listing listing = tree.list(folder);
    return new Listing(
        listing.files().stream().map(this::file).toList(), listing.skipped(), listing.problems());
  }

  @Override
  public Optional<SourceFile> file(String path) throws IOException {
    return tree.file(path).map(this::file);
  }

  private SourceFile file(SourceFile file) {
    return new Broken(file, failures);
  }

  private record Broken(SourceFile file, Function<String, Optional<IOException>> failures)
      implements SourceFile {
    @Override
    public String path() {
      return file.path();
    }

    @Override
    public long size() {
      return file.size();
    }

    @Override
    public byte[] read() throws IOException {
      Optional<IOException> failure = failures.apply(path());
      if (failure.isPresent()) {
        throw failure.get();
      }
      return file.read();
    }
  }
}
