package dev.heed.examples.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** A text that can be read: a file, compressed if its name ends in {@code .gz}, or a resource. */
public sealed interface TextSource {

  /** What messages call it. */
  String name();

  /** Opens it for reading from its beginning. */
  TextLines open() throws IOException;

  /** A file. */
  static TextSource file(Path path) {
    return new File(path);
  }

  /** The first of a folder's files that exists, or empty. */
  static Optional<TextSource> firstOf(Path folder, String... names) {
    for (String name : names) {
      Path path = folder.resolve(name);
      if (Files.exists(path)) {
        return Optional.of(new File(path));
      }
    }
    return Optional.empty();
  }

  /** A resource in the package of a class. */
  static TextSource resource(Class<?> beside, String name) {
    return new Resource(beside, name);
  }

  /**
   * A file.
   *
   * @param path where it is
   */
  record File(Path path) implements TextSource {
    @Override
    public String name() {
      return path.toString();
    }

    @Override
    public TextLines open() throws IOException {
      if (Files.isDirectory(path)) {
        throw new BadInput(path + ": is a folder, a file is needed");
      }
      InputStream in = Files.newInputStream(path);
      if (!path.toString().endsWith(".gz")) {
        return new TextLines(name(), in);
      }
      try {
        return new TextLines(name(), new GZIPInputStream(in, 1 << 16));
      } catch (IOException e) {
        in.close();
        throw new BadInput(path + ": is not gzip-compressed, as its name says");
      }
    }
  }

  /**
   * A resource.
   *
   * @param beside the class in whose package it is
   * @param resource its name
   */
  record Resource(Class<?> beside, String resource) implements TextSource {
    @Override
    public String name() {
      return resource;
    }

    @Override
    public TextLines open() throws IOException {
      InputStream in = beside.getResourceAsStream(resource);
      if (in == null) {
        throw new IOException(resource + ": the embedded sample is not in this jar");
      }
      return new TextLines(name(), in);
    }
  }
}
