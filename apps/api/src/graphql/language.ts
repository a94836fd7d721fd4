import { LANGUAGES } from '@good-standing/domain';
import { enumOf } from './enums.js';

export const LanguageEnum = enumOf('Language', 'A language the program speaks and writes.', LANGUAGES, {
  en: 'English.',
  fr: 'French.',
});
