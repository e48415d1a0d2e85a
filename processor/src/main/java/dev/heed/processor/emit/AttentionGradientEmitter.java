package dev.heed.processor.emit;

import com.google.auto.service.AutoService;
import dev.heed.processor.plan.AttentionGradientKernel;

/** Writes {@link AttentionGradientKernel}. */
@AutoService(KernelEmitter.class)
@SuppressWarnings("rawtypes") // a service file names the interface without its type argument
public final class AttentionGradientEmitter implements KernelEmitter<AttentionGradientKernel> {

  @Override
  public Class<AttentionGradientKernel> subject() {
    return AttentionGradientKernel.class;
  }

  @Override
  public void emit(AttentionGradientKernel kernel, KernelMethods methods) {
    AttentionPartsEmitter.template(kernel.method(), kernel.heads(), kernel.headWidth(), methods)
        .method(
            "void $name:L(Rows query, int queryColumn, Rows key, int keyColumn, Rows value, int valueColumn, "
                + "Rows gradient, Batch batch, Scratch first, Scratch second, Scratch third, Scratch fourth, "
                + "Scratch fifth, Rows queryGradient, int queryGradientColumn, Rows keyGradient, "
                + "int keyGradientColumn, Rows valueGradient, int valueGradientColumn)",
            """
            The gradients of attention by query, key and value, [n, $all:L] each; the weights P are
            computed again. With dP = gradient · valueᵀ and dS = P · (dP - Σ_j P dP):
            valueGradient = Pᵀ · gradient, queryGradient = dS · key / √$width:L,
            keyGradient = dSᵀ · query / √$width:L.
            """,
            """
            for (int s = 0; s < batch.sequences(); s++) {
              int start = batch.start(s);
              int n = batch.start(s + 1) - start;
              if ($simd:T.AVAILABLE) {
                $simd:T.attentionGradient(query, queryColumn, key, keyColumn, value, valueColumn, \
            gradient, start, n, $heads:L, $width:L, $scale:L, Integer.MAX_VALUE, Integer.MAX_VALUE, second, \
            queryGradient, queryGradientColumn, keyGradient, keyGradientColumn, valueGradient, valueGradientColumn);
                continue;
              }
              float[][] turned = first.atLeast($spare:L, n);
              float[][] weights = second.atLeast(n, n);
              float[][] weightGradients = third.atLeast(n, n);
              float[][] rows = fourth.atLeast(n, $width:L);
              float[][] sums = fifth.atLeast(n, $width:L);
              for (int column = 0; column < $all:L; column += $width:L) {
                $name:LWeights(query.values(), queryColumn + column, key.values(), keyColumn + column, \
            start, n, turned, weights);
                $name:LValue(weights, gradient.values(), column, start, n, rows, sums, \
            valueGradient.values(), valueGradientColumn + column);
                $name:LScores(weights, value.values(), valueColumn + column, gradient.values(), column, \
            start, n, turned, weightGradients);
                $name:LQuery(weightGradients, key.values(), keyColumn + column, start, n, turned, \
            queryGradient.values(), queryGradientColumn + column);
                $name:LKey(weightGradients, query.values(), queryColumn + column, start, n, rows, sums, \
            keyGradient.values(), keyGradientColumn + column);
              }
            }
            """)
        .part(
            "void $name:LWeights(float[][] query, int queryColumn, float[][] key, int keyColumn, int start, "
                + "int n, float[][] turned, float[][] weights)",
            "weights[j, i] = the softmax over j of key_j · query_i / √$width:L.\n",
            """
            $part:LColumns(query, start, queryColumn, $scale:L, turned, n);
            multiply(key, start, keyColumn, n, $width:L, turned, weights, n);
            float[] share = turned[$width:L];
            $part:LSoftmax(weights, turned[$second:L], share, n);
            for (int j = 0; j < n; j++) {
              float[] weight = weights[j];
              for (int i = 0; i < n; i++) {
                weight[i] *= share[i];
              }
            }
            """)
        .part(
            "void $name:LValue(float[][] weights, float[][] gradient, int column, int start, int n, "
                + "float[][] rows, float[][] sums, float[][] valueGradient, int valueColumn)",
            "valueGradient[j] = Σ_i weights[j, i] · gradient[i].\n",
            """
            for (int i = 0; i < n; i++) {
              System.arraycopy(gradient[start + i], column, rows[i], 0, $width:L);
            }
            multiply(weights, 0, 0, n, n, rows, sums, $width:L);
            for (int j = 0; j < n; j++) {
              System.arraycopy(sums[j], 0, valueGradient[start + j], valueColumn, $width:L);
            }
            """)
        .part(
            "void $name:LScores(float[][] weights, float[][] value, int valueColumn, float[][] gradient, "
                + "int column, int start, int n, float[][] turned, float[][] out)",
            "out[j, i] = weights[j, i] · (dP[j, i] - Σ_j weights[j, i] · dP[j, i]),\nwith dP[j, i] = value_j · gradient_i.\n",
            """
            $part:LColumns(gradient, start, column, 1f, turned, n);
            multiply(value, start, valueColumn, n, $width:L, turned, out, n);
            float[] mean = turned[$width:L];
            $arrays:T.fill(mean, 0, n, 0f);
            for (int j = 0; j < n; j++) {
              float[] weight = weights[j];
              float[] slope = out[j];
              for (int i = 0; i < n; i++) {
                mean[i] += weight[i] * slope[i];
              }
            }
            for (int j = 0; j < n; j++) {
              float[] weight = weights[j];
              float[] slope = out[j];
              for (int i = 0; i < n; i++) {
                slope[i] = weight[i] * (slope[i] - mean[i]);
              }
            }
            """)
        .part(
            "void $name:LQuery(float[][] scoreGradients, float[][] key, int keyColumn, int start, int n, "
                + "float[][] turned, float[][] queryGradient, int queryColumn)",
            "queryGradient[i] = Σ_j scoreGradients[j, i] · key_j / √$width:L.\n",
            """
            multiplyTransposed(key, start, keyColumn, $width:L, n, scoreGradients, turned, n);
            $part:LRows(turned, $scale:L, queryGradient, start, queryColumn, n);
            """)
        .part(
            "void $name:LKey(float[][] scoreGradients, float[][] query, int queryColumn, int start, int n, "
                + "float[][] rows, float[][] sums, float[][] keyGradient, int keyColumn)",
            "keyGradient[j] = Σ_i scoreGradients[j, i] · query_i / √$width:L.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] from = query[start + i];
              float[] to = rows[i];
              for (int c = 0; c < $width:L; c++) {
                to[c] = $scale:L * from[queryColumn + c];
              }
            }
            multiply(scoreGradients, 0, 0, n, n, rows, sums, $width:L);
            for (int j = 0; j < n; j++) {
              System.arraycopy(sums[j], 0, keyGradient[start + j], keyColumn, $width:L);
            }
            """);
  }
}
