import { createHash } from 'node:crypto';
import { type CalendarDate, type Language, PROGRAM_LABELS } from '@good-standing/domain';
import { longDate } from '../../../pdf/long-date.js';
import type { LetterheadRow } from '../../settings/index.js';
import type { CheckedDocument } from './check-document.js';
import { CHECK_WORDS } from './check-words.js';

/** What the page answers. */
export type CheckAnswer =
  | { kind: 'FORM' }
  | { kind: 'FOUND'; document: CheckedDocument; today: CalendarDate }
  | { kind: 'UNKNOWN' }
  | { kind: 'TOO_MANY'; seconds: number };

export interface CheckPage {
  language: Language;
  /** The same page in the other language, from the root of the site. */
  otherPath: string;
  letterhead: LetterheadRow | null;
  answer: CheckAnswer;
}

// Colours reach 4.5 to 1 on their ground in both schemes; state is said by word and sign, never by colour alone.
const STYLE = `
:root{color-scheme:light dark;--ground:#f4f6f8;--paper:#fff;--ink:#1b2733;--quiet:#52606d;--line:#c5ced6;--accent:#175ea8;--good:#1b6e3c;--bad:#a61b1b;--wait:#7a4b00}
@media (prefers-color-scheme:dark){:root{--ground:#11171d;--paper:#1a222b;--ink:#e6ebf0;--quiet:#a9b5c1;--line:#3a4753;--accent:#7db8f2;--good:#6fd39a;--bad:#ff9a94;--wait:#f2c063}}
*{box-sizing:border-box}
body{margin:0;background:var(--ground);color:var(--ink);font:17px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif}
main,header{max-width:36rem;margin:0 auto;padding:0 1rem}
header{display:flex;justify-content:space-between;align-items:baseline;gap:1rem;padding-top:1rem;color:var(--quiet);font-size:.95rem}
a{color:var(--accent);display:inline-block;padding:.6rem 0}
h1{font-size:1.6rem;line-height:1.25;margin:1rem 0 .5rem}
section,form{background:var(--paper);border:1px solid var(--line);border-radius:8px;padding:1.1rem 1.2rem;margin:1rem 0}
.answer{border-left:8px solid var(--tone)}
.answer h1{margin-top:0;color:var(--tone)}
.VALID{--tone:var(--good)}.EXPIRED,.VOID,.REVOKED,.WITHDRAWN,.UNKNOWN{--tone:var(--bad)}.NOT_YET_VALID,.UNDER_REVIEW,.TOO_MANY{--tone:var(--wait)}
dl{margin:1rem 0 0;display:grid;grid-template-columns:minmax(7rem,auto) 1fr;gap:.4rem 1rem}
dt{color:var(--quiet)}dd{margin:0;font-weight:600;overflow-wrap:anywhere}
p{margin:.4rem 0}.quiet{color:var(--quiet);font-size:.95rem}
label{display:block;font-weight:600}
input{font:inherit;font-size:1.2rem;width:100%;min-height:48px;margin:.4rem 0 .8rem;padding:.4rem .7rem;border:1px solid var(--quiet);border-radius:6px;background:var(--ground);color:var(--ink);text-transform:uppercase;letter-spacing:.06em}
button{font:inherit;font-weight:600;min-height:48px;padding:.4rem 1.4rem;border:0;border-radius:6px;background:var(--accent);color:var(--paper);cursor:pointer}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
@media (max-width:26rem){dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
`;

/** For the policy of the page: this style and nothing else. */
export const STYLE_HASH = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const SIGNS: Record<string, string> = { VALID: '✓', NOT_YET_VALID: '◷', UNDER_REVIEW: '!', TOO_MANY: '!' };

/** The whole page. It needs no script. */
export function checkPage({ language, otherPath, letterhead, answer }: CheckPage): string {
  const words = CHECK_WORDS[language];
  const authority = letterhead?.authorityName ?? words.authority;
  const title = titleOf(answer, language);
  const other = language === 'en' ? 'fr' : 'en';
  const reached = [letterhead?.phone, letterhead?.email].filter((each) => each != null).join(' · ');
  return `<!doctype html>
<html lang="${language}-CA">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${written(title)} · ${written(authority)}</title>
<style>${STYLE}</style>
</head>
<body>
<header><span>${written(authority)}</span><a href="${written(otherPath)}" lang="${other}-CA" hreflang="${other}">${words.other}</a></header>
<main>
${answerPart(answer, language)}
${answer.kind === 'TOO_MANY' ? '' : formPart(answer, language)}
${reached === '' ? '' : `<p class="quiet">${words.questions} ${written(reached)}</p>`}
</main>
</body>
</html>
`;
}

function titleOf(answer: CheckAnswer, language: Language): string {
  const words = CHECK_WORDS[language];
  if (answer.kind === 'FOUND') return words.states[answer.document.state].title;
  if (answer.kind === 'UNKNOWN') return words.unknownTitle;
  return answer.kind === 'TOO_MANY' ? words.tooManyTitle : words.title;
}

function answerPart(answer: CheckAnswer, language: Language): string {
  const words = CHECK_WORDS[language];
  const title = written(titleOf(answer, language));
  if (answer.kind === 'FORM') return `<h1>${title}</h1>\n<p>${words.intro}</p>`;
  const tone = answer.kind === 'FOUND' ? answer.document.state : answer.kind;
  const heading = `<h1><span aria-hidden="true">${SIGNS[tone] ?? '✕'}</span> ${title}</h1>`;
  const rest =
    answer.kind === 'FOUND'
      ? foundPart(answer.document, answer.today, language)
      : `<p>${answer.kind === 'UNKNOWN' ? words.unknown : words.tooMany(answer.seconds)}</p>`;
  return `<section class="answer ${tone}">${heading}\n${rest}</section>`;
}

function foundPart(document: CheckedDocument, today: CalendarDate, language: Language): string {
  const words = CHECK_WORDS[language];
  const long = (day: CalendarDate | null) => (day === null ? null : longDate(day, language));
  const { kind, program, cycleYear } = document;
  const letter = cycleYear === null ? words.letterPlain : words.letter(cycleYear);
  const what =
    kind === 'LETTER' ? letter : words.certificate(program ? PROGRAM_LABELS[program][language] : '');
  const lines: [string, string | null][] = [
    [words.issuedTo, document.legalName],
    [words.city, document.city],
    [words.what, what.trim()],
    [words.number, document.number],
    [words.issued, long(document.issuedOn)],
    [words.from, long(document.validFrom)],
    [words.until, long(document.validThrough)],
    [words.voidSince, long(document.voidedOn)],
    [words.replaced, document.successorNumber],
  ];
  const list = lines
    .filter((line): line is [string, string] => line[1] !== null)
    .map(([name, value]) => `<dt>${name}</dt><dd>${written(value)}</dd>`);
  return `<p>${words.states[document.state].meaning}</p>
<p class="quiet">${words.asOf(longDate(today, language))}</p>
<dl>${list.join('\n')}</dl>
<p class="quiet">${words.compare}</p>`;
}

function formPart(answer: CheckAnswer, language: Language): string {
  const words = CHECK_WORDS[language];
  const label = answer.kind === 'FORM' ? words.label : words.another;
  return `<form action="/check" method="get">
<label for="code">${label}</label>
<span class="quiet" id="hint">${words.hint}</span>
<input id="code" name="code" aria-describedby="hint" autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="40" required>
<input type="hidden" name="lang" value="${language}">
<button>${words.check}</button>
</form>`;
}

function written(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);
}
