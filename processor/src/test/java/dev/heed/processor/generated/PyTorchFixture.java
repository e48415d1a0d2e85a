package dev.heed.processor.generated;

import dev.heed.dsl.spec.WordsSpec;
import dev.heed.runtime.encode.Batch;
import dev.heed.runtime.encode.VectorBatch;
import dev.heed.runtime.encode.VectorEncoder;
import dev.heed.runtime.encode.Vocabulary;
import dev.heed.runtime.encode.WordBatch;
import dev.heed.runtime.encode.WordEncoder;
import dev.heed.runtime.label.EachTargets;
import dev.heed.runtime.parameter.Initializer;
import dev.heed.runtime.parameter.ParameterDeclaration;
import dev.heed.runtime.parameter.Parameters;
import dev.heed.runtime.weights.WeightNames;
import dev.heed.runtime.weights.WeightsFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A model that PyTorch computed, with what it computed: {@code src/test/python} says how. Its
 * weights have PyTorch's names, and so have gradients and trained weights, with a prefix.
 */
final class PyTorchFixture {

  private final String name;
  private final CompiledModel model;
  private final String names;

  PyTorchFixture(String name) {
    this.name = name;
    this.model = CompiledModel.of(text("model.heed"));
    this.names = text("names.txt");
  }

  /** The model that is declared to be the same. */
  CompiledModel model() {
    return model;
  }

  /** The weights that PyTorch began with. */
  Parameters weights() throws IOException {
    return WeightsFile.load(
        file("weights"), "Sample", WeightNames.parse(names), model.declarations());
  }

  /**
   * What PyTorch computed as gradients of the weights; of a sum they are those of its first term.
   */
  Parameters gradients() throws IOException {
    return load("expected", prefixed("gradient"));
  }

  /**
   * The weights that PyTorch trained: {@code adamw} or {@code sgd}. Of a sum it trained the first
   * term alone, so that the others are as they were.
   */
  Parameters trained(String optimiser) throws IOException {
    Parameters trained = load("expected", prefixed(optimiser));
    Parameters sums = weights();
    Parameters first = load("weights", ofFirstTerms());
    for (int i = 0; i < trained.size(); i++) {
      for (int row = 0; row < trained.values(i).length; row++) {
        for (int c = 0; c < trained.values(i)[row].length; c++) {
          trained.values(i)[row][c] += sums.values(i)[row][c] - first.values(i)[row][c];
        }
      }
    }
    return trained;
  }

  private String prefixed(String prefix) {
    return ofFirstTerms().replaceAll("= *(transposed )?", "= $1" + prefix + ".");
  }

  private String ofFirstTerms() {
    return names.replaceAll("(?m)^unused.*$", "").replaceAll("(?m) \\+ .*$", "");
  }

  private Parameters load(String what, String names) throws IOException {
    return WeightsFile.load(
        file(what), "Sample", WeightNames.parse(names + "\nunused *"), model.declarations());
  }

  /** The logits {@code [Σn, labels]} of the inputs. */
  float[][] logits() throws IOException {
    return tensor("logits");
  }

  /** The inputs, one sequence after the other. */
  Batch<?> inputs() throws IOException {
    float[][] lengths = tensor("lengths");
    float[][] rows = tensor("inputs");
    boolean words = model.spec().input() instanceof WordsSpec;
    WordBatch wordBatch = new WordBatch();
    VectorBatch vectorBatch = new VectorBatch();
    int from = 0;
    for (float length : lengths[0]) {
      int to = from + (int) length;
      if (words) {
        List<String> sentence = new ArrayList<>();
        for (int i = from; i < to; i++) {
          sentence.add(word((int) rows[0][i]));
        }
        encoder().append(sentence, wordBatch);
      } else {
        float[][] vectors = List.of(rows).subList(from, to).toArray(float[][]::new);
        new VectorEncoder(model.spec().input().length(), rows[0].length)
            .append(vectors, vectorBatch);
      }
      from = to;
    }
    return words ? wordBatch : vectorBatch;
  }

  /** Words whose order is that of the rows they are looked up in; row 0 is every unknown word's. */
  static String word(int row) {
    return "w%03d".formatted(row);
  }

  WordEncoder encoder() {
    WordsSpec spec = (WordsSpec) model.spec().input();
    Vocabulary.Builder builder = Vocabulary.builder(spec.vocabulary(), 1);
    for (int row = 1; row < spec.vocabulary(); row++) {
      builder.add(word(row));
    }
    return new WordEncoder(builder.build(), spec.length(), 0, 0, 0);
  }

  /** The classes of all rows, of which PyTorch left out those below 0. */
  EachTargets targets() throws IOException {
    EachTargets targets = new EachTargets();
    float[] classes = tensor("targets")[0];
    int from = 0;
    for (float length : tensor("lengths")[0]) {
      int[] part = new int[(int) length];
      for (int i = 0; i < part.length; i++) {
        int target = (int) classes[from++];
        part[i] = target < 0 ? EachTargets.MISSING : target;
      }
      targets.add(part);
    }
    return targets;
  }

  /** What PyTorch computed under a name. */
  float[][] tensor(String tensor) throws IOException {
    List<Integer> shape = new ArrayList<>();
    WeightsFile.shapes(file("expected"))
        .getOrDefault(tensor, List.of())
        .forEach(size -> shape.add(size.intValue()));
    ParameterDeclaration declaration =
        new ParameterDeclaration(tensor, shape, new Initializer.Constant(0), false, false);
    WeightNames only = WeightNames.parse(tensor + " = " + tensor + "\nunused *");
    return WeightsFile.load(file("expected"), "Sample", only, List.of(declaration)).values(0);
  }

  private Path file(String what) {
    String resource = "/pytorch/" + name + "/" + what + ".safetensors";
    URL url = PyTorchFixture.class.getResource(resource);
    if (url == null) {
      throw new AssertionError("no resource " + resource);
    }
    try {
      return Path.of(url.toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(url.toString(), e);
    }
  }

  private String text(String file) {
    String resource = "/pytorch/" + name + "/" + file;
    try (InputStream stream = PyTorchFixture.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new AssertionError("no resource " + resource);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
