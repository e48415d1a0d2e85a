package dev.heed.runtime.train;

/** How a step of training moves the parameters along their gradients. */
public enum OptimiserKind {
  /**
   * AdamW (Loshchilov and Hutter 2019): steps of about the learning rate in every direction, and a
   * decay of weights of its own. It uses {@code beta1}, {@code beta2} and {@code epsilon}.
   */
  ADAM_W,
  /**
   * Stochastic gradient descent with momentum, as PyTorch defines it: {@code b ← μb + g + λw},
   * {@code w ← w − ηb}. It uses {@code momentum}.
   */
  SGD
}
