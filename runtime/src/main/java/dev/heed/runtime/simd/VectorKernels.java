package dev.heed.runtime.simd;

import dev.heed.runtime.kernel.Epilogue;
import dev.heed.runtime.kernel.KernelProvider;
import dev.heed.runtime.kernel.PackedWeights;
import dev.heed.runtime.kernel.RowKernels;
import dev.heed.runtime.kernel.Rows;
import dev.heed.runtime.kernel.Scratch;

/** The provider with vector instructions; loaded by name. */
public final class VectorKernels implements KernelProvider {

  /** A provider, which holds nothing. */
  public VectorKernels() {}

  @Override
  public String description() {
    return Lanes.COUNT * 32 + "-bit vectors, tiles of 4 rows and " + Lanes.BLOCK + " columns";
  }

  @Override
  public int lanes() {
    return Lanes.COUNT;
  }

  @Override
  public int tile(int left) {
    return Lanes.tile(left);
  }

  @Override
  public RowKernels rows() {
    return new VectorRowKernels();
  }

  @Override
  public void dropout(float[] x, float[] y, int start, int dropped, float scale, int width) {
    VectorDropout.row(x, y, start, dropped, scale, width);
  }

  @Override
  public void bagMean(int[] starts, int[] items, float[][] table, int width, Rows output, int n) {
    VectorBags.mean(starts, items, table, width, output, n);
  }

  @Override
  public void product(Rows input, PackedWeights weights, Epilogue epilogue, Rows output, int n) {
    VectorProduct.product(input, weights, epilogue, null, output, n);
  }

  @Override
  public void product(
      Rows input, PackedWeights weights, Epilogue epilogue, Rows residual, Rows output, int n) {
    VectorProduct.product(input, weights, epilogue, residual.values(), output, n);
  }

  @Override
  public void weightGradient(
      Rows input,
      Rows gradient,
      float[][] weightGradient,
      int inputs,
      int outputs,
      Scratch scratch,
      int n) {
    VectorWeightGradient.add(input, gradient, weightGradient, inputs, outputs, scratch, n);
  }

  @Override
  public void attention(
      Rows query,
      int queryColumn,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int start,
      int n,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      int back,
      int ahead,
      Scratch scratch,
      Rows output) {
    VectorAttention.attention(
        query,
        queryColumn,
        start,
        n,
        key,
        keyColumn,
        value,
        valueColumn,
        start,
        n,
        heads,
        groups,
        headWidth,
        valueWidth,
        scale,
        back,
        ahead,
        scratch,
        output);
  }

  @Override
  public void normalise(
      Rows input, float[] gain, float[] bias, float epsilon, int width, Rows output, int n) {
    VectorNormalise.normalise(input, gain, bias, epsilon, width, output, n);
  }

  @Override
  public void gelu(Rows input, Rows output, int width, int n) {
    for (int row = 0; row < n; row++) {
      VectorGelu.apply(input.values()[row], output.values()[row], 0, width);
    }
  }

  @Override
  public void attentionGradient(
      Rows query,
      int queryColumn,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      Rows gradient,
      int start,
      int n,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      int back,
      int ahead,
      Scratch scratch,
      Rows queryGradient,
      int queryGradientColumn,
      Rows keyGradient,
      int keyGradientColumn,
      Rows valueGradient,
      int valueGradientColumn) {
    VectorAttentionGradient.attention(
        query,
        queryColumn,
        start,
        n,
        key,
        keyColumn,
        value,
        valueColumn,
        start,
        n,
        gradient,
        heads,
        groups,
        headWidth,
        valueWidth,
        scale,
        back,
        ahead,
        scratch,
        queryGradient,
        queryGradientColumn,
        keyGradient,
        keyGradientColumn,
        valueGradient,
        valueGradientColumn);
  }

  @Override
  public void normaliseGradient(
      Rows input,
      Rows gradient,
      float[] gain,
      float[] gainGradient,
      float[] biasGradient,
      float epsilon,
      int width,
      Rows output,
      int n) {
    VectorNormaliseGradient.normalise(
        input, gradient, gain, gainGradient, biasGradient, epsilon, width, output, n);
  }

  @Override
  public void reluGradient(Rows activated, Rows gradient, int width, Rows output, int n) {
    for (int row = 0; row < n; row++) {
      VectorActivationGradients.relu(
          activated.values()[row], gradient.values()[row], output.values()[row], width);
    }
  }

  @Override
  public void geluGradient(Rows input, Rows gradient, int width, Rows output, int n) {
    for (int row = 0; row < n; row++) {
      VectorActivationGradients.gelu(
          input.values()[row], gradient.values()[row], output.values()[row], width);
    }
  }

  @Override
  public void crossAttention(
      Rows query,
      int queryColumn,
      int queryStart,
      int queries,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int keyStart,
      int keys,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      Scratch scratch,
      Rows output) {
    VectorAttention.attention(
        query,
        queryColumn,
        queryStart,
        queries,
        key,
        keyColumn,
        value,
        valueColumn,
        keyStart,
        keys,
        heads,
        groups,
        headWidth,
        valueWidth,
        scale,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        scratch,
        output);
  }

  @Override
  public void crossAttentionGradient(
      Rows query,
      int queryColumn,
      int queryStart,
      int queries,
      Rows key,
      int keyColumn,
      Rows value,
      int valueColumn,
      int keyStart,
      int keys,
      Rows gradient,
      int heads,
      int groups,
      int headWidth,
      int valueWidth,
      float scale,
      Scratch scratch,
      Rows queryGradient,
      int queryGradientColumn,
      Rows keyGradient,
      int keyGradientColumn,
      Rows valueGradient,
      int valueGradientColumn) {
    VectorAttentionGradient.attention(
        query,
        queryColumn,
        queryStart,
        queries,
        key,
        keyColumn,
        value,
        valueColumn,
        keyStart,
        keys,
        gradient,
        heads,
        groups,
        headWidth,
        valueWidth,
        scale,
        Integer.MAX_VALUE,
        Integer.MAX_VALUE,
        scratch,
        queryGradient,
        queryGradientColumn,
        keyGradient,
        keyGradientColumn,
        valueGradient,
        valueGradientColumn);
  }
}
