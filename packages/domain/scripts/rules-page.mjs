// Writes docs/rules.md and docs/sources/README.md from the rules themselves, so that the pages cannot fall behind.
// With `--check` nothing is written: exit code 1 when a page is not what would be written. Needs the package built.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RULES, ruleParameters } from '../dist/index.js';
import { CITATIONS } from '../dist/shared/citations.js';

const DOCS = join(dirname(fileURLToPath(import.meta.url)), '../../../docs');
const parameters = ruleParameters();
const rules = Object.entries(RULES).map(([id, rule]) => ({ id, ...rule }));

const pages = { 'rules.md': rulesPage(), 'sources/README.md': sourcesPage() };
const stale = [];
for (const [name, text] of Object.entries(pages)) {
  const path = join(DOCS, name);
  if (read(path) === text) continue;
  stale.push(name);
  if (process.argv.includes('--check')) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
if (stale.length > 0 && process.argv.includes('--check')) {
  console.log(
    `docs/${stale.join(' and docs/')} not as the rules say: run \`node packages/domain/scripts/rules-page.mjs\`.`,
  );
  process.exitCode = 1;
}

function rulesPage() {
  return page(
    '# The rules the program is run by',
    'Written from `packages/domain/src/shared` by `packages/domain/scripts/rules-page.mjs`; do not edit by hand.',
    'Every number of the program, the days it is in force, and what it rests on. **Assumed** means that nobody published it: the reason stands beside it, and is shown wherever a decision used it. COR® and SECOR® are registered marks of their owners.',
    '## Values',
    table(
      ['Value', 'In force', 'Is', 'Rests on'],
      parameters.flatMap((parameter) =>
        parameter.values.map((value, index) => [
          index === 0 ? `${parameter.title.en} (\`${parameter.id}\`)` : '',
          inForce(parameter, index),
          amount(value.value, parameter.unit),
          index === 0 ? basis(parameter) : '',
        ]),
      ),
    ),
    '## Rules',
    'What the reasons shown to people refer to.',
    table(
      ['Rule', 'Values it uses', 'Rests on'],
      rules.map((rule) => [
        `${rule.title.en} (\`${rule.id}\`)`,
        rule.parameters.map((name) => `\`${name}\``).join(', ') || 'none',
        basis(rule),
      ]),
    ),
    '## Everything assumed',
    list(
      [...parameters, ...rules]
        .filter((one) => one.assumption !== null)
        .map((one) => `**${one.title.en}.** ${one.assumption.en}`),
    ),
  );
}

function sourcesPage() {
  return page(
    '# Sources',
    'Written from `packages/domain/src/shared/citations.ts` by `packages/domain/scripts/rules-page.mjs`; do not edit by hand.',
    'The public pages the rules were read on, the day our values were last held against each, and what rests on it. Nothing is copied from them.',
    table(
      ['Source', 'Checked on', 'What rests on it'],
      Object.values(CITATIONS).map((citation) => [
        citation.url === null ? citation.title : `[${citation.title}](${citation.url})`,
        citation.checkedOn,
        restingOn(citation),
      ]),
    ),
  );
}

function restingOn(citation) {
  const resting = [...rules, ...parameters].filter((one) => one.sources.includes(citation));
  return resting.map((one) => `\`${one.id}\``).join(', ') || 'names and lists shipped with the product';
}

function basis({ sources, assumption }) {
  const cited = sources.map((source) =>
    source.url === null ? source.title : `[${source.title}](${source.url})`,
  );
  if (assumption !== null) cited.push(`**assumed:** ${assumption.en}`);
  return cited.join('; ');
}

function inForce({ values }, index) {
  const from = values[index].from === null ? 'as far back as records go' : `from ${values[index].from}`;
  const next = values[index + 1];
  return next === undefined ? from : `${from} to before ${next.from}`;
}

/** Lists name what they hold themselves, and nothing has no unit. */
function amount(value, unit) {
  if (value === 'none' || unit.startsWith('modules') || unit.startsWith('courses')) return value;
  return value === '1' ? `${value} ${unit.replace(/s$/, '')}` : `${value} ${unit}`;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function list(lines) {
  return lines.map((line) => `- ${line}`).join('\n');
}

function page(...blocks) {
  return `${blocks.join('\n\n')}\n`;
}

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
