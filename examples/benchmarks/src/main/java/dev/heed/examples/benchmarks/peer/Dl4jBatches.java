package dev.heed.examples.benchmarks.peer;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.dataset.api.MultiDataSet;
import org.nd4j.linalg.dataset.api.MultiDataSetPreProcessor;
import org.nd4j.linalg.dataset.api.iterator.MultiDataSetIterator;

/** Prepared mini-batches, one after the other, fetched by no thread of DL4J's own. */
final class Dl4jBatches implements MultiDataSetIterator {

  @Serial private static final long serialVersionUID = 1L;

  private final transient List<MultiDataSet> batches;
  private int next;

  Dl4jBatches(List<? extends MultiDataSet> batches) {
    this.batches = new ArrayList<>(batches);
  }

  @Override
  public boolean hasNext() {
    return next < batches.size();
  }

  @Override
  public MultiDataSet next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are " + batches.size() + " batches");
    }
    return batches.get(next++);
  }

  @Override
  public MultiDataSet next(int examples) {
    throw new UnsupportedOperationException("the batches are prepared, none has " + examples);
  }

  @Override
  public void reset() {
    next = 0;
  }

  @Override
  public boolean resetSupported() {
    return true;
  }

  @Override
  public boolean asyncSupported() {
    return false;
  }

  @Override
  public void setPreProcessor(MultiDataSetPreProcessor preProcessor) {
    throw new UnsupportedOperationException("the batches are prepared");
  }

  @Override
  public @Nullable MultiDataSetPreProcessor getPreProcessor() {
    return null;
  }
}
