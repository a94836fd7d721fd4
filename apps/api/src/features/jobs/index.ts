export { registerWorker } from './worker.command.js';
export { startWorker, type Worker } from './worker.js';
