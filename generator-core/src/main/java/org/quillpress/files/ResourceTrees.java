package org.quillpress.files;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Folders among the resources of a class loader, in jars and in class folders, as trees. */
public final class ResourceTrees {
  private ResourceTrees() {}

  /**
   * The folders directly below a folder of resources, by name. Where two jars have a folder of the
   * same name, the one that comes first on the class path counts.
   *
   * @param loader whose resources are meant
   * @param folder path of the resource folder, without slashes at its ends
   */
  public static Map<String, SourceTree> folders(ClassLoader loader, String folder)
      throws IOException {
    Map<String, SourceTree> found = new TreeMap<>();
    for (URL url : Collections.list(loader.getResources(folder))) {
      if (url.getProtocol().equals("file")) {
        inFolder(path(url), found);
      } else if (url.getProtocol().equals("jar")) {
        inArchive(url, folder, found);
      }
    }
    return found;
  }

  private static void inFolder(Path folder, Map<String, SourceTree> found) throws IOException {
    try (DirectoryStream<Path> children = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path child : children) {
        found.putIfAbsent(String.valueOf(child.getFileName()), FolderSource.of(child));
      }
    }
  }

  private static void inArchive(URL url, String folder, Map<String, SourceTree> found)
      throws IOException {
    URLConnection connection = url.openConnection();
    if (connection instanceof JarURLConnection jar) {
      Path archive = path(jar.getJarFileURL());
      SourceTree all = ArchiveSource.of(archive, folder);
      for (SourceFile file : all.list("").files()) {
        int slash = file.path().indexOf('/');
        if (slash > 0) {
          found.computeIfAbsent(file.path().substring(0, slash), name -> SubTree.of(all, name));
        }
      }
    }
  }

  private static Path path(URL url) throws IOException {
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new IOException("not the address of a file: " + url, e);
    }
  }
}
