import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './config.js';
import { buildApiSchema, schemaText } from './schema.js';

/** Writes packages/schema/schema.graphql; with --check, only says whether it is up to date (exit code 1 when not). */
const file = join(REPOSITORY, 'packages/schema/schema.graphql');
const text = schemaText(buildApiSchema());

if (process.argv.includes('--check')) {
  const present = await readFile(file, 'utf8').catch(() => '');
  if (present !== text) {
    console.error(
      'packages/schema/schema.graphql is not what the API says. Run: pnpm --filter @good-standing/api emit-schema',
    );
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
  console.log(`Wrote ${file}`);
}
