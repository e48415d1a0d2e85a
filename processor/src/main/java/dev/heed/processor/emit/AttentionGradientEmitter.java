package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Heads;
import dev.heed.processor.plan.AttentionForm;
import dev.heed.processor.plan.AttentionGradientKernel;
import dev.heed.processor.plan.DotProductKernel;
import dev.heed.processor.plan.KeySumsKernel;
import java.util.regex.Matcher;

/** Writes {@link AttentionGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionGradientEmitter implements KernelEmitter<AttentionGradientKernel> {

  @Override
  public Class<AttentionGradientKernel> subject() {
    return AttentionGradientKernel.class;
  }

  /** All queries of a sequence at once over all of its keys. */
  private static final String WHOLE =
      """
        float[][] turned = first.atLeast($spare:L, n);
        float[][] weights = second.atLeast(n, n);
        float[][] weightGradients = third.atLeast(n, n);
        float[][] rows = fourth.atLeast(n, $first:L);
        float[][] sums = fifth.atLeast(n, $first:L);
        CLEAR
        for (int head = 0; head < $heads:L; head++) {
          HEAD(start, n, start, n)
        }
      """;

  /** A block of queries at a time over the keys that some of them consider. */
  private static final String BLOCKS =
      """
        float[][] turned = first.atLeast($spare:L, $block:L);
        float[][] weights = second.atLeast($keys:L, $block:L);
        float[][] weightGradients = third.atLeast($keys:L, $block:L);
        float[][] rows = fourth.atLeast($block:L, $first:L);
        float[][] sums = fifth.atLeast($keys:L, $first:L);
        CLEAR
        for (int i = 0; i < n; i += $block:L) {
          int count = Math.min($block:L, n - i);
          int from = $from:L;
          int keys = $to:L - from;
          for (int head = 0; head < $heads:L; head++) {
            HEAD(start + i, count, start + from, keys)
          }
        }
      """;

  /** One query at a time over the rows of its neighbours, which lie anywhere. */
  private static final String EDGES =
      """
      float[][] turned = first.atLeast($spare:L, 1);
      float[][] weights = second.atLeast(n, 1);
      float[][] weightGradients = third.atLeast(n, 1);
      float[][] rows = fourth.atLeast(1, $first:L);
      float[][] sums = fifth.atLeast(n, $first:L);
      float[][] keyRows = gatheredKeys.references(n);
      float[][] valueRows = gatheredValues.references(n);
      float[][] keyGradientRows = gatheredKeyGradients.references(n);
      float[][] valueGradientRows = gatheredValueGradients.references(n);
      for (int row = 0; row < n; row++) {
        $arrays:T.fill(keyGradient.values()[row], keyGradientColumn, keyGradientColumn + $allKeys:L, 0f);
        $arrays:T.fill(valueGradient.values()[row], valueGradientColumn, valueGradientColumn + $allValues:L, 0f);
      }
      for (int row = 0; row < n; row++) {
        int from = neighbourStarts[row];
        int keys = neighbourStarts[row + 1] - from;
        for (int j = 0; j < keys; j++) {
          int neighbour = neighbours[from + j];
          keyRows[j] = key.values()[neighbour];
          valueRows[j] = value.values()[neighbour];
          keyGradientRows[j] = keyGradient.values()[neighbour];
          valueGradientRows[j] = valueGradient.values()[neighbour];
        }
        for (int head = 0; head < $heads:L; head++) {
          HEAD(row, 1, 0, keys)
        }
      }
      """;

  private static final String CLEAR =
      """
      for (int row = start; row < start + n; row++) {
          $arrays:T.fill(keyGradient.values()[row], keyGradientColumn, keyGradientColumn + $allKeys:L, 0f);
          $arrays:T.fill(valueGradient.values()[row], valueGradientColumn, valueGradientColumn + $allValues:L, 0f);
        }
      """;

  private static final String GATHERED =
      "Scratch gatheredKeys, Scratch gatheredValues, Scratch gatheredKeyGradients, "
          + "Scratch gatheredValueGradients, ";

  private static final String VECTORS =
      """
        if ($simd:T.AVAILABLE) {
          $simd:T.attentionGradient(query, queryColumn, key, keyColumn, value, valueColumn, \
      gradient, start, n, $heads:L, $groups:L, $width:L, $valueWidth:L, $scale:L, $back:L, $ahead:L, second, \
      queryGradient, queryGradientColumn, keyGradient, keyGradientColumn, valueGradient, valueGradientColumn);
          continue;
        }
      """;

  private static final String SHARED_WEIGHTS =
      """
      for (int j = 0; j < keys; j++) {
        float[] weight = weights[j];
        for (int i = 0; i < n; i++) {
          weight[i] *= share[i];
        }
      }
      """;

  @Override
  public void emit(AttentionGradientKernel kernel, KernelMethods methods) {
    AttentionForm form = kernel.form();
    Heads heads = form.heads();
    ScoreSteps steps = AttentionTemplate.steps(form);
    KernelMethods.Template template =
        AttentionTemplate.of(kernel.method(), form, methods)
            .with("allKeys", heads.groups() * heads.width())
            .with("allValues", heads.groups() * heads.valueWidth())
            .with("becomes", form.adds() ? "+=" : "=")
            .with("keySums", new KeySumsKernel(heads.valueWidth(), form.adds()).method());
    String vectors = "";
    if (form.hasVectorKernels() && form.score() instanceof DotProductKernel product) {
      template.with("scale", (float) product.scale() + "f");
      vectors = VECTORS;
    }
    template
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Rows gradient, "
                + AttentionTemplate.neighbours(form, GATHERED)
                + "Scratch first, Scratch second, Scratch third, Scratch fourth, Scratch fifth, "
                + steps.parameters(true)
                + "Rows queryGradient, int queryGradientColumn, Rows keyGradient, "
                + "int keyGradientColumn, Rows valueGradient, int valueGradientColumn)",
            """
            The gradients of attention by query, key and value, for each sequence and each of
            $heads:L heads; the weights are computed again.$visible:L$shared:L
            """,
            heads(
                    AttentionTemplate.loop(form, vectors + WHOLE, vectors + BLOCKS, EDGES),
                    form.visibility().edges(),
                    steps)
                .replace("  CLEAR\n", form.adds() ? "  " + CLEAR : ""))
        .part(
            "void $name:LHead(float[][] query, int queryColumn, float[][] key, int keyColumn, "
                + "float[][] value, int valueColumn, float[][] gradient, int column, int first, int n, "
                + "int from, int keys, float[][] turned, float[][] weights, float[][] weightGradients, "
                + "float[][] rows, float[][] sums, float[][] queryGradient, int queryGradientColumn, "
                + "float[][] keyGradient, int keyGradientColumn, float[][] valueGradient, "
                + "int valueGradientColumn"
                + steps.headParameters(true)
                + ")",
            "One head of n queries, rows from first on, over keys, rows from from on.\n",
            head(form, steps, AttentionTemplate.hide(form)));
  }

  /** The body of the method for one head, with what hides scores. */
  static String head(AttentionForm form, ScoreSteps steps, String hide) {
    return AttentionTemplate.share(form)
        + steps.again(hide)
        + (form.normaliser().shares() ? SHARED_WEIGHTS : "")
        + """
        // valueGradient[j] $becomes:L Σ_i weights[j, i] · gradient[i]
        $keySums:L(weights, gradient, column, 1f, first, n, from, keys, rows, sums, valueGradient, \
        valueGradientColumn);
        // weightGradients[j, i] = value_j · gradient_i
        columns$valueWidth:L(gradient, first, column, 1f, turned, n);
        multiply(value, from, valueColumn, keys, $valueWidth:L, turned, weightGradients, n);
        """
        + steps.backward();
  }

  /** The call for one head, of these queries over these keys. */
  private static String heads(String loop, boolean gathered, ScoreSteps steps) {
    String rows = gathered ? "Rows" : ".values()";
    return loop.replaceAll(
        "HEAD\\((.*)\\)",
        Matcher.quoteReplacement(
                "$name:LHead(query.values(), queryColumn + head * $width:L, KEY, "
                    + "keyColumn + $group:L * $width:L, VALUE, "
                    + "valueColumn + $group:L * $valueWidth:L, gradient.values(), "
                    + "head * $valueWidth:L, RANGE, turned, weights, weightGradients, rows, sums, "
                    + "queryGradient.values(), queryGradientColumn + head * $width:L, "
                    + "KEYGRADIENT, keyGradientColumn + $group:L * $width:L, "
                    + "VALUEGRADIENT, valueGradientColumn + $group:L * $valueWidth:L"
                    + steps.arguments(true)
                    + ");")
            .replace("KEYGRADIENT", "keyGradient" + rows)
            .replace("VALUEGRADIENT", "valueGradient" + rows)
            .replace("KEY", "key" + rows)
            .replace("VALUE", "value" + rows)
            .replace("RANGE", "$1"));
  }
}
