package dev.heed.examples.benchmarks.run;

/**
 * What one fork measured.
 *
 * @param micros the median over its iterations, in microseconds
 * @param bytes what a call allocates on the heap, in bytes
 */
public record Timing(double micros, double bytes) {}
