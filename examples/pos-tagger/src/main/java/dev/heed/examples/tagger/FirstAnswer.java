package dev.heed.examples.tagger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads a self-attention tagger, tags one sentence and ends: what a start costs without a command
 * line. {@code examples/pos-tagger/start} measures it.
 */
public final class FirstAnswer {

  private FirstAnswer() {}

  /**
   * Prints the tags of "I saw a saw".
   *
   * @param arguments the file of the model, which {@code train} wrote
   */
  public static void main(String[] arguments) throws IOException {
    AttentionTaggerModel model = AttentionTaggerModel.load(Path.of(arguments[0]));
    System.out.println(model.label(List.of("I", "saw", "a", "saw")));
  }
}
