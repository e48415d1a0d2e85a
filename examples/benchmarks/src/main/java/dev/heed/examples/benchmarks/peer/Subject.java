package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What is measured: one model, a file with its weights, which is deleted on closing, and the inputs
 * that everybody answers.
 *
 * @param model the declared model
 * @param weights the weights as Heed wrote them
 * @param inputs one input, or those of a batch
 */
public record Subject(Model model, Path weights, List<List<String>> inputs)
    implements AutoCloseable {

  private static final long SEED = 7;

  /**
   * Draws the weights of a model, always the same, and writes them to a file.
   *
   * @param n the words of the one input
   */
  public static Subject of(Model model, int n) throws IOException {
    return of(model, List.of(model.encoder().words().sentence(n, SEED)));
  }

  /**
   * As {@link #of}, with a batch of inputs of unequal lengths.
   *
   * @param count how many inputs
   */
  public static Subject ofBatch(Model model, int count) throws IOException {
    int longest = model.dimensions().length();
    return of(model, model.encoder().words().sentences(count, longest, SEED));
  }

  private static Subject of(Model model, List<List<String>> inputs) throws IOException {
    Path weights = Files.createTempFile("heed-" + model.word(), ".safetensors");
    model.encoder().create(weights);
    return new Subject(model, weights, inputs);
  }

  /** The words of the longest input. */
  int longest() {
    return inputs.stream().mapToInt(List::size).max().orElse(0);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(weights);
  }
}
