import {
  decimalText,
  fillText,
  formatHundredths,
  INDUSTRY_CODES,
  type Language,
  SECTIONS,
  type Text,
} from '@good-standing/domain';
import { codeInWords } from './journal-codes.js';
import { FIELD_NAMES, FILE_NAMES, isToldOf } from './journal-fields.js';

/** In whose words a record is told. */
export interface Telling {
  language: Language;
  /** What kind of record, as in `audit`. */
  subjectKind: string;
  /** Names by id, of those the reader may see. */
  people: ReadonlyMap<string, string>;
}

type Version = Readonly<Record<string, unknown>>;
type Told = (readonly [label: string, text: string])[];

const TEXTS = {
  yes: { en: 'yes', fr: 'oui' },
  no: { en: 'no', fr: 'non' },
  somebody: { en: 'somebody else', fr: 'une autre personne' },
  section: { en: 'Section {no}, {title}', fr: 'Section {no}, {title}' },
  points: { en: '{awarded} of {possible}', fr: '{awarded} sur {possible}' },
  notApplicable: { en: 'not applicable: {reason}', fr: 'sans objet : {reason}' },
  picture: { en: 'picture {print}', fr: 'image {print}' },
  new: { en: '{count} new', fr: 'nouvelles : {count}' },
  changed: { en: '{count} changed', fr: 'modifiées : {count}' },
  same: { en: '{count} the same', fr: 'identiques : {count}' },
  rejected: { en: '{count} rejected', fr: 'rejetées : {count}' },
  nothing: { en: 'no rows', fr: 'aucune ligne' },
} as const satisfies Record<string, Text>;

const COUNTED = ['new', 'changed', 'same', 'rejected'] as const;
const PRINT_SHOWN = 8;

function isVersion(value: unknown): value is Version {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function versionsIn(value: unknown): Version[] {
  return Array.isArray(value) ? value.filter(isVersion) : [];
}

/** `documentation_since` and `documentationSince` are one field. */
export function fieldOf(key: string): string {
  return key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** A field by its name; one that has none, of a later version say, by its own letters as words. */
export function fieldName(key: string, language: Language): string {
  const field = fieldOf(key);
  const words = field.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return FIELD_NAMES[field]?.[language] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a version of a record says, as labels and texts in the reader's language. */
export function tellVersion(version: unknown, telling: Telling): Map<string, string> {
  const told = new Map<string, string>();
  if (!isVersion(version)) return told;
  for (const [key, value] of Object.entries(version)) {
    if (!isToldOf(key) || value === null || value === undefined || value === '') continue;
    for (const [label, text] of tellField(key, value, telling)) told.set(label, text);
  }
  return told;
}

/** Most fields are one line; sections, files and imported rows are one each. */
function tellField(key: string, value: unknown, telling: Telling): Told {
  if (key === 'sectionScores') return versionsIn(value).map((section) => tellSection(section, telling));
  if ((key === 'files' || key === 'rows') && isVersion(value)) return tellCounts(value, telling.language);
  if (key === 'changed') return versionsIn(value).flatMap((row) => tellRow(row, telling));
  return [[fieldName(key, telling.language), tellValue(fieldOf(key), value, telling)]];
}

function tellSection(section: Version, telling: Telling): readonly [string, string] {
  const { language } = telling;
  const known = SECTIONS.find(({ sectionNo }) => sectionNo === section.sectionNo);
  const title = known === undefined ? '' : known.title[language];
  const label = fillText(TEXTS.section[language], { no: String(section.sectionNo), title });
  const reason = section.notApplicableReason;
  if (typeof reason === 'string') return [label, fillText(TEXTS.notApplicable[language], { reason })];
  const [awarded, possible] = [section.awarded, section.possible].map((points) =>
    tellPoints(points, telling),
  );
  return [label, fillText(TEXTS.points[language], { awarded: awarded ?? '', possible: possible ?? '' })];
}

function tellCounts(files: Version, language: Language): Told {
  return Object.entries(files).map(([file, counts]) => {
    const said = COUNTED.flatMap((name) => {
      const count = isVersion(counts) ? counts[name] : undefined;
      return typeof count === 'number' && count > 0 ? fillText(TEXTS[name][language], { count }) : [];
    });
    return [FILE_NAMES[file]?.[language] ?? file, said.join(', ') || TEXTS.nothing[language]];
  });
}

/** A row of a file that changed a record: each value under the record's kind and key. */
function tellRow({ file, key, values }: Version, telling: Telling): Told {
  if (typeof file !== 'string' || !isVersion(values)) return [];
  const kind = FILE_NAMES[file]?.[telling.language] ?? file;
  const named = isVersion(key) ? Object.values(key).map((part) => tellValue('', part, telling)) : [];
  const record = [kind, ...named].join(' ');
  return Object.entries(values).flatMap(([column, value]) => {
    if (value === null || value === undefined || value === '') return [];
    const field = fieldOf(column);
    return [[`${record}, ${fieldName(column, telling.language)}`, tellValue(field, value, telling)] as const];
  });
}

function tellValue(field: string, value: unknown, telling: Telling): string {
  const { language, subjectKind, people } = telling;
  if (Array.isArray(value)) {
    if (field === 'ranges') return String(value.length);
    return value.map((one) => tellValue(field, one, telling)).join(', ');
  }
  if (typeof value === 'boolean') return TEXTS[value ? 'yes' : 'no'][language];
  if (typeof value === 'number') return tellNumber(field, value, language);
  if (typeof value !== 'string') return '';
  if (/Ids?$/.test(field)) return people.get(value) ?? TEXTS.somebody[language];
  if (field === 'logoSha256')
    return fillText(TEXTS.picture[language], { print: value.slice(0, PRINT_SHOWN) });
  if (/^points/.test(field)) return tellPoints(value, telling);
  if (field === 'industryCode') return industry(value, language);
  return codeInWords(value, subjectKind, language) ?? value;
}

function tellNumber(field: string, value: number, language: Language): string {
  if (field === 'overallHundredths') return `${decimalText(formatHundredths(value), language)} %`;
  if (field !== 'premiumCents' && field !== 'premium') return String(value);
  const dollars = decimalText(formatHundredths(value), language);
  return language === 'fr' ? `${dollars} $` : `$${dollars}`;
}

/** Points as they were awarded, without the zeros that the store fills in. */
function tellPoints(value: unknown, { language }: Telling): string {
  return decimalText(
    String(value)
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, ''),
    language,
  );
}

function industry(code: string, language: Language): string {
  const known = INDUSTRY_CODES.find((one) => one.code === code);
  return known === undefined ? code : `${code} ${known.name[language]}`;
}
