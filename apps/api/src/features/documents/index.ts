export { checkSite } from './checking/check-site.js';
export { documentFiles } from './document-files.js';
export { drawMailedDocument } from './draw-mailed-document.js';
