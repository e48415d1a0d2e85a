package dev.heed.processor.plan;

/** A kernel that answers the sum of the losses, beside the gradient that it writes. */
public interface LossKernel extends Kernel {}
