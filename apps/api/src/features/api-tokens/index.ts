export { bearerToken, bearerViewer } from './bearer-viewer.js';
