/** The front door of instruments: what other pages show of them. */
export { instrumentsPaths } from './instruments.paths';
