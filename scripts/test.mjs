// Builds everything and runs every suite. The last line counts the tests of the whole run from the suites' own
// reports; a suite that left no report, or failed before its first test, counts as a failure.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, runTurbo } from './turbo.mjs';

const REPORT = '.turbo/test-report.json';
const filters = process.argv.slice(2);
const wanted = (name) =>
  filters.length === 0 || filters.some((filter) => name === filter || name === `@good-standing/${filter}`);

const suites = ['packages', 'apps']
  .flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => join(ROOT, folder, name)))
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .map((folder) => ({ folder, manifest: JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) }))
  .filter(({ manifest }) => manifest.scripts?.test && wanted(manifest.name));
if (suites.length === 0) {
  console.error(`No suite is named ${filters.join(', ')}.`);
  process.exit(1);
}
for (const { folder } of suites) rmSync(join(folder, REPORT), { force: true });

const chosen = suites.map(({ manifest }) => `--filter=${manifest.name}`);
// One suite at a time: each uses both cores, and the browser's must not wait for the others.
const code = await runTurbo([
  'run',
  'test',
  '--concurrency=1',
  '--continue',
  '--output-logs=full',
  ...chosen,
]);

let passed = 0;
let failed = 0;
console.log('');
for (const { folder, manifest } of suites) {
  const result = count(join(folder, REPORT));
  passed += result.passed;
  failed += result.failed;
  console.log(`${manifest.name}: ${result.passed} passed, ${result.failed} failed${result.note}`);
}
// Something went wrong outside the suites (a build, a crash at the end): never a green line for a red run.
if (code !== 0 && failed === 0) {
  console.log(`The run itself failed (exit code ${code}); see above.`);
  failed = 1;
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function count(path) {
  if (!existsSync(path)) return { passed: 0, failed: 1, note: ' (the suite did not finish)' };
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const broken = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failures = report.numFailedTests + broken;
  const skipped = report.numPendingTests + report.numTodoTests;
  return {
    passed: report.numPassedTests,
    failed: !report.success && failures === 0 ? 1 : failures,
    note: skipped > 0 ? ` (${skipped} not run)` : '',
  };
}
