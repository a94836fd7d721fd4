import type { Catalogue } from './catalogues';

// Makes every key that `t` is called with a checked one.
declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    resources: Catalogue;
    returnNull: false;
    enableSelector: false;
  }
}
