package dev.heed.examples.sound;

import dev.heed.examples.cli.BadInput;
import dev.heed.examples.cli.FailureMessage;
import dev.heed.examples.cli.Streams;
import dev.heed.examples.cli.TextLines;
import dev.heed.runtime.encode.sound.Sound;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Labels the sounds whose wav files standard input names, a line each. */
public final class NamedSounds {

  /** Reads a sound. */
  @FunctionalInterface
  public interface Source {
    /** Reads it. */
    Sound read(Path file) throws IOException;
  }

  private NamedSounds() {}

  /**
   * Prints {@code name<TAB>label} for each. A file that cannot be used is told on standard error
   * with its line, and the others are still labelled.
   *
   * @param streams where names come from and labels go
   * @param source reads a sound
   * @param label what to print of it
   * @return the exit code: 1 if a file could not be used
   */
  public static int label(Streams streams, Source source, Function<Sound, String> label)
      throws IOException {
    int code = 0;
    try (TextLines lines = new TextLines("standard input", streams.in())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Optional<Sound> sound = Optional.empty();
        try {
          sound = Optional.of(source.read(Path.of(line.get())));
        } catch (BadInput | IOException | InvalidPathException e) {
          streams.err().println(lines.problem(FailureMessage.of(e)).getMessage());
          code = 1;
        }
        if (sound.isPresent()) {
          streams.out().println(line.get() + "\t" + label.apply(sound.get()));
        }
      }
    }
    return code;
  }
}
