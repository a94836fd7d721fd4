import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { REPOSITORY } from './config.js';
import { buildApiSchema, schemaText } from './schema.js';

/** Writes packages/schema/schema.graphql, from which the types of the dashboard and the tests are generated. */
const file = join(REPOSITORY, 'packages/schema/schema.graphql');
await writeFile(file, schemaText(buildApiSchema()));
console.log(`Wrote ${file}`);
