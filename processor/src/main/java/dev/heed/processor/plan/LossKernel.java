package dev.heed.processor.plan;

/** A kernel that answers the summed loss. */
public interface LossKernel extends Kernel {}
