package dev.heed.examples.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.Help.Ansi;

/**
 * Where a command reads and writes, so that tests can run it in the same process.
 *
 * @param in standard input
 * @param out answers and figures, UTF-8 whatever the locale
 * @param err errors and progress, UTF-8 whatever the locale
 * @param terminal whether a person watches, so that a progress bar may draw over itself
 */
public record Streams(InputStream in, PrintStream out, PrintStream err, boolean terminal) {

  /** The streams of this process. */
  public static Streams ofProcess() {
    return new Streams(
        new FileInputStream(FileDescriptor.in),
        utf8(new FileOutputStream(FileDescriptor.out)),
        utf8(new FileOutputStream(FileDescriptor.err)),
        Ansi.AUTO.enabled());
  }

  /** A stream that encodes text as UTF-8 and flushes after each line. */
  public static PrintStream utf8(OutputStream out) {
    return new PrintStream(out, true, StandardCharsets.UTF_8);
  }
}
