package dev.heed.processor.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The public API of models that read graphs: trained, saved, loaded and asked. */
class GraphsTest {

  private static final String USER =
      """
      package sample;

      import dev.heed.runtime.encode.graph.Graph;
      import dev.heed.runtime.train.TrainingListener;
      import dev.heed.runtime.train.TrainingOptions;
      import java.nio.file.Path;
      import java.util.ArrayList;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Random;

      public final class User {
        private static final Tags2[] LABELS = new Tags2[8];

        private User() {}

        /** Two chains, of which the first node each shows its group. */
        private static Graph chains(int nodes) {
          float[][] vectors = new float[nodes][2];
          vectors[0][0] = 1;
          vectors[1][1] = 1;
          Graph.Builder graph = Graph.builder(vectors);
          for (int node = 2; node < nodes; node++) {
            graph.edge(node - 2, node, 0);
          }
          return graph.build();
        }

        public static void run(Path file) throws Exception {
          SampleTrainer trainer = SampleTrainer.create(1);
          SampleTrainer.Examples examples = trainer.newExamples();
          List<Tags2> labels = new ArrayList<>();
          List<Tags2> some = new ArrayList<>();
          for (int node = 0; node < 8; node++) {
            labels.add(node % 2 == 0 ? Tags2.T0 : Tags2.T1);
            some.add(node < 6 ? labels.get(node) : null);
          }
          examples.add(chains(8), some);
          TrainingOptions options = TrainingOptions.builder().epochs(200).build();
          trainer.train(examples, trainer.newExamples(), options, TrainingListener.silent());
          trainer.model().save(file);
          SampleModel model = SampleModel.load(file);
          SampleModel.Session session = model.newSession();
          int count = session.label(chains(8), LABELS);
          if (!model.label(chains(8)).equals(labels)
              || !Arrays.asList(LABELS).subList(0, count).equals(labels)
              || !model.labelAll(List.of(chains(4), chains(8))).get(1).equals(labels)) {
            throw new AssertionError("not learned: " + model.label(chains(8)));
          }
          model.warmUp(java.time.Duration.ofMillis(20));
        }

        public static void tooMany() {
          SampleTrainer.create(1).model().label(chains(21));
        }

        public static void unknownType() {
          Graph graph = Graph.builder(new float[2][2]).edge(0, 1, 1).build();
          SampleTrainer.create(1).model().labelAll(List.of(chains(3), graph));
        }
      }
      """;

  private static final CompiledModel MODEL =
      CompiledModel.with(
          """
          package sample

          model Sample {
            trainable
            input graph { nodes 20 width 2 }
            dense 8
            repeat 4 { residual { norm; attention { heads 2 over edges edge bias } } }
            output label each of sample.Tags2
          }
          """,
          Map.of("sample.User", USER));

  @Test
  void graphsAreTrainedSavedLoadedAndLabelled(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("graphs.safetensors");
    MODEL.load("sample.User").getMethod("run", Path.class).invoke(null, file);
  }

  @Test
  void whatTheModelDoesNotTakeIsRefused() throws Exception {
    assertEquals("the graph has 21 nodes, the model takes at most 20", refusal("tooMany"));
    assertEquals(
        "input 1: the edge from node 0 to node 1 has type 1, must be below 1",
        refusal("unknownType"));
  }

  private static String refusal(String method) {
    InvocationTargetException thrown =
        assertThrows(
            InvocationTargetException.class,
            () -> MODEL.load("sample.User").getMethod(method).invoke(null));
    return String.valueOf(
        assertInstanceOf(IllegalArgumentException.class, thrown.getCause()).getMessage());
  }
}
