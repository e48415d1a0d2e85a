package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.graph.Visibility;
import dev.heed.processor.plan.AttentionGradientKernel;

/** Writes {@link AttentionGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionGradientEmitter implements KernelEmitter<AttentionGradientKernel> {

  /** All queries of a sequence at once over all of its keys. */
  private static final String WHOLE =
      """
        float[][] turned = first.atLeast($spare:L, n);
        float[][] weights = second.atLeast(n, n);
        float[][] weightGradients = third.atLeast(n, n);
        float[][] rows = fourth.atLeast(n, $width:L);
        float[][] sums = fifth.atLeast(n, $width:L);
        for (int column = 0; column < $all:L; column += $width:L) {
      """
          + heads("start, n, start, n").indent(4)
          + "  }\n";

  /** A block of queries at a time over the keys that some of them consider. */
  private static final String BLOCKS =
      """
        float[][] turned = first.atLeast($spare:L, $block:L);
        float[][] weights = second.atLeast($keys:L, $block:L);
        float[][] weightGradients = third.atLeast($keys:L, $block:L);
        float[][] rows = fourth.atLeast($block:L, $width:L);
        float[][] sums = fifth.atLeast($keys:L, $width:L);
        for (int row = start; row < start + n; row++) {
          $arrays:T.fill(keyGradient.values()[row], keyGradientColumn, keyGradientColumn + $all:L, 0f);
          $arrays:T.fill(valueGradient.values()[row], valueGradientColumn, valueGradientColumn + $all:L, 0f);
        }
        for (int i = 0; i < n; i += $block:L) {
          int count = Math.min($block:L, n - i);
          int from = $from:L;
          int keys = $to:L - from;
          for (int column = 0; column < $all:L; column += $width:L) {
      """
          + heads("start + i, count, start + from, keys").indent(6)
          + "    }\n  }\n";

  @Override
  public Class<AttentionGradientKernel> subject() {
    return AttentionGradientKernel.class;
  }

  @Override
  public void emit(AttentionGradientKernel kernel, KernelMethods methods) {
    Visibility visibility = kernel.visibility();
    boolean restricts = visibility.restricts();
    AttentionTemplate.of(kernel.method(), kernel.heads(), kernel.headWidth(), visibility, methods)
        .with("becomes", restricts ? "+=" : "=")
        .with("visible", AttentionTemplate.visible(visibility))
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Rows gradient, Batch batch, Scratch first, Scratch second, Scratch third, Scratch fourth, "
                + "Scratch fifth, Rows queryGradient, int queryGradientColumn, Rows keyGradient, "
                + "int keyGradientColumn, Rows valueGradient, int valueGradientColumn)",
            """
            The gradients of attention by query, key and value, [n, $all:L] each; the weights P are
            computed again. With dP = gradient · valueᵀ and dS = P · (dP - Σ_j P dP):
            valueGradient = Pᵀ · gradient, queryGradient = dS · key / √$width:L,
            keyGradient = dSᵀ · query / √$width:L.$visible:L
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int n = batch.start(s + 1) - start;
              if ($simd:T.AVAILABLE) {
                $simd:T.attentionGradient(query, queryColumn, key, keyColumn, value, valueColumn, \
            gradient, start, n, $heads:L, $width:L, $scale:L, $back:L, $ahead:L, second, \
            queryGradient, queryGradientColumn, keyGradient, keyGradientColumn, valueGradient, valueGradientColumn);
                continue;
              }
            """
                + (restricts ? BLOCKS : WHOLE)
                + "}\n")
        .part(
            "void $name:LWeights(float[][] query, int queryColumn, float[][] key, int keyColumn, int first, "
                + "int n, int from, int keys, float[][] turned, float[][] weights)",
            "weights[j, i] = the softmax over j of key_j · query_i / √$width:L.\n",
            """
            $part:LColumns(query, first, queryColumn, $scale:L, turned, n);
            multiply(key, from, keyColumn, keys, $width:L, turned, weights, n);
            """
                + (restricts ? AttentionEmitter.HIDE : "")
                + """
                float[] share = turned[$width:L];
                $part:LSoftmax(weights, keys, turned[$second:L], share, n);
                for (int j = 0; j < keys; j++) {
                  float[] weight = weights[j];
                  for (int i = 0; i < n; i++) {
                    weight[i] *= share[i];
                  }
                }
                """)
        .part(
            "void $name:LValue(float[][] weights, float[][] gradient, int column, int first, int n, int from, "
                + "int keys, float[][] rows, float[][] sums, float[][] valueGradient, int valueColumn)",
            "valueGradient[j] $becomes:L Σ_i weights[j, i] · gradient[i].\n",
            """
            for (int i = 0; i < n; i++) {
              System.arraycopy(gradient[first + i], column, rows[i], 0, $width:L);
            }
            multiply(weights, 0, 0, keys, n, rows, sums, $width:L);
            """
                + put(restricts, "valueGradient", "valueColumn"))
        .part(
            "void $name:LScores(float[][] weights, float[][] value, int valueColumn, float[][] gradient, "
                + "int column, int first, int n, int from, int keys, float[][] turned, float[][] out)",
            "out[j, i] = weights[j, i] · (dP[j, i] - Σ_j weights[j, i] · dP[j, i]),\nwith dP[j, i] = value_j · gradient_i.\n",
            """
            $part:LColumns(gradient, first, column, 1f, turned, n);
            multiply(value, from, valueColumn, keys, $width:L, turned, out, n);
            float[] mean = turned[$width:L];
            $arrays:T.fill(mean, 0, n, 0f);
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = out[j];
              for (int i = 0; i < n; i++) {
                mean[i] += weight[i] * slope[i];
              }
            }
            for (int j = 0; j < keys; j++) {
              float[] weight = weights[j];
              float[] slope = out[j];
              for (int i = 0; i < n; i++) {
                slope[i] = weight[i] * (slope[i] - mean[i]);
              }
            }
            """)
        .part(
            "void $name:LQuery(float[][] scoreGradients, float[][] key, int keyColumn, int first, int n, "
                + "int from, int keys, float[][] turned, float[][] queryGradient, int queryColumn)",
            "queryGradient[i] = Σ_j scoreGradients[j, i] · key_j / √$width:L.\n",
            """
            multiplyTransposed(key, from, keyColumn, $width:L, keys, scoreGradients, turned, n);
            $part:LRows(turned, $scale:L, queryGradient, first, queryColumn, n);
            """)
        .part(
            "void $name:LKey(float[][] scoreGradients, float[][] query, int queryColumn, int first, int n, "
                + "int from, int keys, float[][] rows, float[][] sums, float[][] keyGradient, int keyColumn)",
            "keyGradient[j] $becomes:L Σ_i scoreGradients[j, i] · query_i / √$width:L.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] x = query[first + i];
              float[] y = rows[i];
              for (int c = 0; c < $width:L; c++) {
                y[c] = $scale:L * x[queryColumn + c];
              }
            }
            multiply(scoreGradients, 0, 0, keys, n, rows, sums, $width:L);
            """
                + put(restricts, "keyGradient", "keyColumn"));
  }

  /** The calls for one head, of these queries over these keys. */
  private static String heads(String range) {
    return """
    $name:LWeights(query.values(), queryColumn + column, key.values(), keyColumn + column, RANGE, \
    turned, weights);
    $name:LValue(weights, gradient.values(), column, RANGE, rows, sums, \
    valueGradient.values(), valueGradientColumn + column);
    $name:LScores(weights, value.values(), valueColumn + column, gradient.values(), column, RANGE, \
    turned, weightGradients);
    $name:LQuery(weightGradients, key.values(), keyColumn + column, RANGE, turned, \
    queryGradient.values(), queryGradientColumn + column);
    $name:LKey(weightGradients, query.values(), queryColumn + column, RANGE, rows, sums, \
    keyGradient.values(), keyGradientColumn + column);
    """
        .replace("RANGE", range);
  }

  /** A key that blocks of queries share gets a sum of theirs; without blocks it is the sum. */
  private static String put(boolean restricts, String gradient, String column) {
    String body =
        restricts
            ? """
            float[] sum = sums[j];
            float[] y = $gradient[from + j];
            for (int c = 0; c < $width:L; c++) {
              y[$column + c] += sum[c];
            }
            """
            : "System.arraycopy(sums[j], 0, $gradient[from + j], $column, $width:L);\n";
    return "for (int j = 0; j < keys; j++) {\n"
        + body.indent(2).replace("$gradient", gradient).replace("$column", column)
        + "}\n";
  }
}
