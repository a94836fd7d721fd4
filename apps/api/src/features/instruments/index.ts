export { registerInstrumentCommands } from './instrument.command.js';
export { instrumentById, questionsOf, samplingById, sectionsOf } from './instrument.loaders.js';
export type { InstrumentRow, QuestionRow } from './instrument.queries.js';
export { Instrument, InterviewSampling } from './instrument.type.js';
export { shipInstrument } from './ship-instrument.js';
