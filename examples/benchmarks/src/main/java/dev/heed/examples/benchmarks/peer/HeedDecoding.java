package dev.heed.examples.benchmarks.peer;

import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Writer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A session of the generated model, through its public API. It takes one step more than there are
 * symbols, to tell whether the model would stop, and checks all scores.
 */
final class HeedDecoding implements Decoding {

  private final Writer.Writing session;
  private final int longest;
  private final String[] symbols;
  private int count;

  private HeedDecoding(Writer.Writing session, int longest) {
    this.session = session;
    this.longest = longest;
    this.symbols = new String[longest];
  }

  static Decoding open(Model model, Path weights, int longest) throws IOException {
    return new HeedDecoding(model.writer().load(weights), longest);
  }

  @Override
  public float run() {
    count = session.write(longest, symbols);
    return count;
  }

  @Override
  public List<String> symbols() {
    return List.of(Arrays.copyOf(symbols, count));
  }
}
