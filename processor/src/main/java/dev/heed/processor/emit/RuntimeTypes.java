package dev.heed.processor.emit;

import com.palantir.javapoet.ClassName;

/** The runtime's classes by name; a test checks that each exists. */
final class RuntimeTypes {

  static final ClassName GENERATED_CODE = type("", "GeneratedCode");
  static final ClassName ROWS = type("kernel", "Rows");
  static final ClassName SCRATCH = type("kernel", "Scratch");
  static final ClassName EPILOGUE = type("kernel", "Epilogue");
  static final ClassName PACKED_WEIGHTS = type("kernel", "PackedWeights");
  static final ClassName DROPOUT = type("kernel", "Dropout");
  static final ClassName SIMD = type("kernel", "Simd");
  static final ClassName SINUSOIDAL_POSITIONS = type("kernel", "SinusoidalPositions");
  static final ClassName ROTARY_ANGLES = type("kernel", "RotaryAngles");
  static final ClassName ALIBI_SLOPES = type("kernel", "AlibiSlopes");
  static final ClassName RELATIVE_BUCKETS = type("kernel", "RelativeBuckets");
  static final ClassName CROSS_ATTENTION = type("kernel", "CrossAttention");
  static final ClassName ELEMENTARY = type("math", "Elementary");
  static final ClassName FUSED_MULTIPLY_ADD = type("math", "FusedMultiplyAdd");
  static final ClassName BATCH = type("encode", "Batch");
  static final ClassName SEQUENCES = type("encode", "Sequences");
  static final ClassName AUDIO_ENCODER = type("encode.sound", "AudioEncoder");
  static final ClassName CEPSTRUM_SETTINGS = type("encode.sound", "CepstrumSettings");
  static final ClassName CONDITIONING = type("encode.sound", "Conditioning");
  static final ClassName FRAMING = type("encode.sound", "Framing");
  static final ClassName LOUDNESS = type("encode.sound", "Loudness");
  static final ClassName MEL_CONVENTION = type("encode.sound", "MelConvention");
  static final ClassName MEL_SETTINGS = type("encode.sound", "MelSettings");
  static final ClassName SOUND = type("encode.sound", "Sound");
  static final ClassName SOUND_ENCODER = type("encode.sound", "SoundEncoder");
  static final ClassName SOUND_WINDOW = type("encode.sound", "Window");
  static final ClassName IMAGE = type("encode.image", "Image");
  static final ClassName IMAGE_ENCODER = type("encode.image", "ImageEncoder");
  static final ClassName IMAGE_SCALING = type("encode.image", "Scaling");
  static final ClassName OVERLONG = type("encode", "Overlong");
  static final ClassName SUBWORDS = type("encode.text", "Subwords");
  static final ClassName SYMBOL_ENCODER = type("encode.text", "SymbolEncoder");
  static final ClassName MULTI_HOT_BATCH = type("encode", "MultiHotBatch");
  static final ClassName MULTI_HOT_ENCODER = type("encode", "MultiHotEncoder");
  static final ClassName VECTOR_BATCH = type("encode", "VectorBatch");
  static final ClassName VECTOR_ENCODER = type("encode", "VectorEncoder");
  static final ClassName GRAPH = type("encode.graph", "Graph");
  static final ClassName GRAPH_BATCH = type("encode.graph", "GraphBatch");
  static final ClassName GRAPH_ENCODER = type("encode.graph", "GraphEncoder");
  static final ClassName VOCABULARY = type("encode", "Vocabulary");
  static final ClassName WORD_VECTORS = type("encode", "WordVectors");
  static final ClassName WORD_BATCH = type("encode", "WordBatch");
  static final ClassName WORD_ENCODER = type("encode", "WordEncoder");
  static final ClassName CLASS_SCORES = type("label", "ClassScores");
  static final ClassName CALIBRATION = type("label", "Calibration");
  static final ClassName CHAIN_DECODER = type("label.chain", "ChainDecoder");
  static final ClassName CHAIN_LOSS = type("label.chain", "ChainLoss");
  static final ClassName CTC_DECODER = type("label.ctc", "CtcDecoder");
  static final ClassName CTC_LOSS = type("label.ctc", "CtcLoss");
  static final ClassName JOINED_WINDOWS = type("label", "JoinedWindows");
  static final ClassName INPUT_BATCHES = type("label", "InputBatches");
  static final ClassName PARTS = type("label", "Parts");
  static final ClassName SCORED_LABELS = type("label", "ScoredLabels");
  static final ClassName TEMPERATURE_SEARCH = type("label", "TemperatureSearch");
  static final ClassName WARM_UP = type("label", "WarmUp");
  static final ClassName EACH_TARGETS = type("label", "EachTargets");
  static final ClassName NUMBER_TARGETS = type("label", "NumberTargets");
  static final ClassName NUMBER_SCORES = type("label", "NumberScores");
  static final ClassName SEVERAL_SCORES = type("label", "SeveralScores");
  static final ClassName SCORED = type("label", "Scored");
  static final ClassName GRADIENTS = type("parameter", "Gradients");
  static final ClassName INITIALIZER = type("parameter", "Initializer");
  static final ClassName PARAMETERS = type("parameter", "Parameters");
  static final ClassName PARAMETER_DECLARATION = type("parameter", "ParameterDeclaration");
  static final ClassName DECODED = type("sequence", "Decoded");
  static final ClassName DECODER = type("sequence", "Decoder");
  static final ClassName DECODING_OPTIONS = type("sequence", "DecodingOptions");
  static final ClassName HYPOTHESES = type("sequence", "Hypotheses");
  static final ClassName KEY_VALUE_CACHE = type("sequence", "KeyValueCache");
  static final ClassName SEQUENCE_SEARCH = type("sequence", "SequenceSearch");
  static final ClassName SEQUENCE_TARGETS = type("sequence", "SequenceTargets");
  static final ClassName SYMBOLS = type("sequence", "Symbols");
  static final ClassName SCORE = type("train", "Score");
  static final ClassName SPARSE_ROW_VISITOR = type("train", "SparseRowVisitor");
  static final ClassName TRAINABLE = type("train", "Trainable");
  static final ClassName TRAINING_LISTENER = type("train", "TrainingListener");
  static final ClassName TRAINING_LOOP = type("train", "TrainingLoop");
  static final ClassName TRAINING_OPTIONS = type("train", "TrainingOptions");
  static final ClassName TRAINING_REPORT = type("train", "TrainingReport");
  static final ClassName LOADED_WEIGHTS = type("weights", "LoadedWeights");
  static final ClassName STORAGE = type("weights", "Storage");
  static final ClassName WEIGHTS_EXCEPTION = type("weights", "WeightsException");
  static final ClassName WEIGHT_NAMES = type("weights", "WeightNames");
  static final ClassName WEIGHTS_FILE = type("weights", "WeightsFile");

  /** The version of the agreement with the runtime that the code is written for. */
  static final int CONTRACT = 1;

  private RuntimeTypes() {}

  private static ClassName type(String part, String name) {
    return ClassName.get(part.isEmpty() ? "dev.heed.runtime" : "dev.heed.runtime." + part, name);
  }
}
