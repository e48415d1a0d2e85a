package dev.heed.examples.tagger;

/** The generated classes of each architecture. */
final class Families {

  private static final Family<?, ?, ?> DENSE =
      new Family<>(
          DenseTaggerModel::load,
          DenseTaggerModel::save,
          DenseTaggerModel::vocabulary,
          DenseTaggerModel::labelAll,
          model ->
              Certainty.by(
                  model.newSession(),
                  DenseTaggerModel.Session::label,
                  DenseTaggerModel.Session::score),
          DenseTaggerTrainer::newVocabulary,
          DenseTaggerTrainer::create,
          DenseTaggerTrainer::newExamples,
          DenseTaggerTrainer.Examples::add,
          DenseTaggerTrainer::train,
          DenseTaggerTrainer::calibrate,
          DenseTaggerTrainer::model);

  private static final Family<?, ?, ?> WINDOW =
      new Family<>(
          WindowTaggerModel::load,
          WindowTaggerModel::save,
          WindowTaggerModel::vocabulary,
          WindowTaggerModel::labelAll,
          model ->
              Certainty.by(
                  model.newSession(),
                  WindowTaggerModel.Session::label,
                  WindowTaggerModel.Session::score),
          WindowTaggerTrainer::newVocabulary,
          WindowTaggerTrainer::create,
          WindowTaggerTrainer::newExamples,
          WindowTaggerTrainer.Examples::add,
          WindowTaggerTrainer::train,
          WindowTaggerTrainer::calibrate,
          WindowTaggerTrainer::model);

  private static final Family<?, ?, ?> ATTENTION =
      new Family<>(
          AttentionTaggerModel::load,
          AttentionTaggerModel::save,
          AttentionTaggerModel::vocabulary,
          AttentionTaggerModel::labelAll,
          model ->
              Certainty.by(
                  model.newSession(),
                  AttentionTaggerModel.Session::label,
                  AttentionTaggerModel.Session::score),
          AttentionTaggerTrainer::newVocabulary,
          AttentionTaggerTrainer::create,
          AttentionTaggerTrainer::newExamples,
          AttentionTaggerTrainer.Examples::add,
          AttentionTaggerTrainer::train,
          AttentionTaggerTrainer::calibrate,
          AttentionTaggerTrainer::model);

  private static final Family<?, ?, ?> ONEHOT =
      new Family<>(
          OneHotTaggerModel::load,
          OneHotTaggerModel::save,
          OneHotTaggerModel::vocabulary,
          OneHotTaggerModel::labelAll,
          model ->
              Certainty.by(
                  model.newSession(),
                  OneHotTaggerModel.Session::label,
                  OneHotTaggerModel.Session::score),
          OneHotTaggerTrainer::newVocabulary,
          OneHotTaggerTrainer::create,
          OneHotTaggerTrainer::newExamples,
          OneHotTaggerTrainer.Examples::add,
          OneHotTaggerTrainer::train,
          OneHotTaggerTrainer::calibrate,
          OneHotTaggerTrainer::model);

  private static final Family<?, ?, ?> CRF =
      new Family<>(
          CrfTaggerModel::load,
          CrfTaggerModel::save,
          CrfTaggerModel::vocabulary,
          CrfTaggerModel::labelAll,
          model ->
              Certainty.by(
                  model.newSession(), CrfTaggerModel.Session::label, CrfTaggerModel.Session::score),
          CrfTaggerTrainer::newVocabulary,
          CrfTaggerTrainer::create,
          CrfTaggerTrainer::newExamples,
          CrfTaggerTrainer.Examples::add,
          CrfTaggerTrainer::train,
          CrfTaggerTrainer::calibrate,
          CrfTaggerTrainer::model);

  private Families() {}

  /** The generated classes of an architecture. */
  static Family<?, ?, ?> of(Architecture architecture) {
    return switch (architecture) {
      case DENSE -> DENSE;
      case WINDOW -> WINDOW;
      case ATTENTION -> ATTENTION;
      case ONEHOT -> ONEHOT;
      case CRF -> CRF;
    };
  }
}
