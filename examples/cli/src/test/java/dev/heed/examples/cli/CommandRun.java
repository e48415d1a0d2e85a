package dev.heed.examples.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A command that was run in this process, for the tests of all examples.
 *
 * @param code the exit code
 * @param lines what it printed on standard output
 * @param errors what it printed on standard error, without a stack trace
 */
public record CommandRun(int code, List<String> lines, String errors) {

  /** An example's command line. */
  @FunctionalInterface
  public interface Main {
    /** Runs one command and returns its exit code. */
    int run(Streams streams, String... arguments);
  }

  /** Runs a command with a text on standard input. */
  public static CommandRun of(Main main, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        main.run(
            new Streams(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                Streams.utf8(out),
                Streams.utf8(err),
                false),
            arguments);
    String errors = err.toString(StandardCharsets.UTF_8);
    assertFalse(errors.contains("\tat "), errors);
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8).lines().toList(), errors.strip());
  }

  /** This run, which must have gone well. */
  public CommandRun succeeded() {
    assertEquals(0, code, errors);
    return this;
  }

  /** The figure of a name, of which there must be one. */
  public double figure(String name) {
    String start = name + ": ";
    List<String> found = lines.stream().filter(line -> line.startsWith(start)).toList();
    assertEquals(1, found.size(), () -> name + " in " + lines);
    return Double.parseDouble(found.get(0).substring(start.length()));
  }
}
