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
            "void $name:L(Rows query, Rows key, Rows value, Rows gradient, Batch batch, Scratch first, "
                + "Scratch second, Scratch third, Scratch fourth, Scratch fifth, Rows queryGradient, "
                + "Rows keyGradient, Rows valueGradient)",
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
              float[][] turned = first.atLeast($spare:L, n);
              float[][] weights = second.atLeast(n, n);
              float[][] weightGradients = third.atLeast(n, n);
              float[][] rows = fourth.atLeast(n, $width:L);
              float[][] sums = fifth.atLeast(n, $width:L);
              for (int column = 0; column < $all:L; column += $width:L) {
                $name:LWeights(query.values(), key.values(), start, column, n, turned, weights);
                $name:LValue(weights, gradient.values(), start, column, n, rows, sums, valueGradient.values());
                $name:LScores(weights, value.values(), gradient.values(), start, column, n, turned, weightGradients);
                $name:LQuery(weightGradients, key.values(), start, column, n, turned, queryGradient.values());
                $name:LKey(weightGradients, query.values(), start, column, n, rows, sums, keyGradient.values());
              }
            }
            """)
        .part(
            "void $name:LWeights(float[][] query, float[][] key, int start, int column, int n, "
                + "float[][] turned, float[][] weights)",
            "weights[j, i] = the softmax over j of key_j · query_i / √$width:L.\n",
            """
            $part:LColumns(query, start, column, $scale:L, turned, n);
            multiply(key, start, column, n, $width:L, turned, weights, n);
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
            "void $name:LValue(float[][] weights, float[][] gradient, int start, int column, int n, "
                + "float[][] rows, float[][] sums, float[][] valueGradient)",
            "valueGradient[j] = Σ_i weights[j, i] · gradient[i].\n",
            """
            for (int i = 0; i < n; i++) {
              System.arraycopy(gradient[start + i], column, rows[i], 0, $width:L);
            }
            multiply(weights, 0, 0, n, n, rows, sums, $width:L);
            for (int j = 0; j < n; j++) {
              System.arraycopy(sums[j], 0, valueGradient[start + j], column, $width:L);
            }
            """)
        .part(
            "void $name:LScores(float[][] weights, float[][] value, float[][] gradient, int start, int column, "
                + "int n, float[][] turned, float[][] out)",
            "out[j, i] = weights[j, i] · (dP[j, i] - Σ_j weights[j, i] · dP[j, i]),\nwith dP[j, i] = value_j · gradient_i.\n",
            """
            $part:LColumns(gradient, start, column, 1f, turned, n);
            multiply(value, start, column, n, $width:L, turned, out, n);
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
            "void $name:LQuery(float[][] scoreGradients, float[][] key, int start, int column, int n, "
                + "float[][] turned, float[][] queryGradient)",
            "queryGradient[i] = Σ_j scoreGradients[j, i] · key_j / √$width:L.\n",
            """
            multiplyTransposed(key, start, column, $width:L, n, scoreGradients, turned, n);
            $part:LRows(turned, $scale:L, queryGradient, start, column, n);
            """)
        .part(
            "void $name:LKey(float[][] scoreGradients, float[][] query, int start, int column, int n, "
                + "float[][] rows, float[][] sums, float[][] keyGradient)",
            "keyGradient[j] = Σ_i scoreGradients[j, i] · query_i / √$width:L.\n",
            """
            for (int i = 0; i < n; i++) {
              float[] from = query[start + i];
              float[] to = rows[i];
              for (int c = 0; c < $width:L; c++) {
                to[c] = $scale:L * from[column + c];
              }
            }
            multiply(scoreGradients, 0, 0, n, n, rows, sums, $width:L);
            for (int j = 0; j < n; j++) {
              System.arraycopy(sums[j], 0, keyGradient[start + j], column, $width:L);
            }
            """);
  }
}
