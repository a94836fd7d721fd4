export { WorkPanel } from './components/work-panel';
export { workPaths } from './work.paths';
