package dev.heed.examples.cli;

import dev.heed.runtime.train.TrainingException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Optional;

/** What is printed of an exception: the fact with its place, without the exception's class. */
public final class FailureMessage {

  private FailureMessage() {}

  /**
   * What to print of a failure: what its message says, or for what nobody expects its class too.
   */
  public static String of(Throwable failure) {
    if (failure instanceof FileSystemException problem) {
      return problem.getFile() + ": " + reason(problem);
    }
    Optional<String> message = Optional.ofNullable(failure.getMessage()).filter(m -> !m.isBlank());
    boolean expected =
        failure instanceof BadInput
            || failure instanceof IOException
            || failure instanceof TrainingException
            || failure instanceof IllegalArgumentException;
    if (expected && message.isPresent()) {
      return message.get();
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return "internal error, please report: "
        + failure.getClass().getName()
        + message.map(text -> ": " + text).orElse("")
        + (trace.length > 0 ? " at " + trace[0] : "");
  }

  private static String reason(FileSystemException problem) {
    if (problem instanceof NoSuchFileException) {
      return "no such file or directory";
    } else if (problem instanceof AccessDeniedException) {
      return "access denied";
    } else if (problem instanceof NotDirectoryException) {
      return "not a directory";
    } else if (problem instanceof FileAlreadyExistsException) {
      return "exists already and is not what is expected there";
    }
    return Optional.ofNullable(problem.getReason()).orElse("cannot be used");
  }
}
