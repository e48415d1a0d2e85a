package dev.heed.examples.benchmarks;

import dev.heed.examples.benchmarks.model.Activation;
import dev.heed.examples.benchmarks.model.Model;
import dev.heed.examples.benchmarks.model.Size;
import dev.heed.examples.benchmarks.peer.OptimisedGraph;
import dev.heed.examples.benchmarks.peer.Subject;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What ONNX Runtime made of every encoder, saved and counted. */
final class OptimisedGraphs {

  private OptimisedGraphs() {}

  /** Saves the graphs beside the report; returns a part of it. */
  static String markdown(List<Activation> activations, Path folder, PrintStream progress)
      throws Exception {
    StringBuilder text = new StringBuilder("\n## The graphs that ONNX Runtime runs\n\n");
    text.append("| file | operators |\n|---|---|\n");
    Files.createDirectories(folder);
    for (Size size : Size.values()) {
      for (Activation activation : activations) {
        String name = "onnxruntime-%s-%s.onnx".formatted(size.word(), activation.word());
        String operators = operators(size, activation, folder.resolve(name));
        progress.printf("%s: %s%n", name, operators);
        text.append("| %s | %s |\n".formatted(name, operators));
      }
    }
    return text.toString();
  }

  private static String operators(Size size, Activation activation, Path file) throws Exception {
    Model model = Model.of(size, activation);
    try (Subject subject = Subject.of(model, model.dimensions().length())) {
      Map<String, Integer> counts = OptimisedGraph.operators(subject, file);
      return counts.entrySet().stream()
          .map(count -> count.getValue() + " " + count.getKey())
          .collect(Collectors.joining(", "));
    } catch (LinkageError e) {
      return "not looked at, ONNX Runtime does not load here: " + e.getMessage();
    }
  }
}
