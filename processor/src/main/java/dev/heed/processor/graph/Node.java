package dev.heed.processor.graph;

import java.util.List;

/**
 * What one operation computes. A new operator is a record here and one file in each of the other
 * stages.
 */
public sealed interface Node
    permits Activate,
        ActivateGradient,
        Add,
        AddLearnedPositions,
        AddPositions,
        Attend,
        AttendGradient,
        BagMean,
        BagMeanGradient,
        AddPosition,
        BagSum,
        BagSumGradient,
        BinaryCrossEntropy,
        CachedAttend,
        ChainLoss,
        CrossAttend,
        CrossAttendGradient,
        CrossEntropy,
        CrossWeights,
        CtcLoss,
        Dropout,
        Gate,
        GateGradient,
        LearnedPositionsGradient,
        Linear,
        LinearInputGradient,
        LinearWeightGradient,
        LookUp,
        LookUpGradient,
        LookUpSymbol,
        LookUpSymbolGradient,
        Normalise,
        NormaliseGradient,
        Pool,
        PoolGradient,
        PoolWeighted,
        PoolWeightedGradient,
        ReadVectors,
        RootMeanSquare,
        RootMeanSquareGradient,
        Rotate,
        RotateAtPlace,
        Scale,
        SquaredError,
        Window,
        WindowGradient {

  /** The values that are read. */
  List<Value> inputs();

  /** The values that are made; none where only gradients of parameters are added to. */
  List<Value> outputs();

  /** The parameters that are read, or whose gradients are added to. */
  default List<ParameterId> parameters() {
    return List.of();
  }

  /** The matrix products that it computes, forward; gradients do not tell theirs. */
  default Flops flops() {
    return Flops.NONE;
  }

  /** States what must hold between the shapes; the verifier runs it after each pass. */
  void verify(Expectations expect);
}
