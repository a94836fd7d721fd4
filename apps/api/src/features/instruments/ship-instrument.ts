import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { DataSource } from 'typeorm';
import { REPOSITORY } from '../../config.js';
import { readTable } from '../intake/index.js';
import { storeInstrument } from './import-instrument.service.js';
import { Instrument } from './instrument.entity.js';
import { readInstrument } from './read-instrument.js';
import { TableFindings } from './table-reading.js';

const FILE = join(REPOSITORY, 'apps/api/instruments/good-standing-2026.csv');

/** The instrument that comes with the product: the fifteen sections, with questions of the project's own writing. */
const NAMES = {
  code: 'GOOD-STANDING',
  edition: '2026',
  titleEn: 'Good Standing audit instrument',
  titleFr: 'Outil d’audit Good Standing',
  sourceEn: 'Written by this project. It is not the certifying authority’s own instrument.',
  sourceFr: 'Rédigé par ce projet. Ce n’est pas l’outil de l’autorité de certification.',
};

/** Takes in the product's own instrument where it is not there yet. Two that start at once take it in once. */
export async function shipInstrument(dataSource: DataSource): Promise<string> {
  return dataSource.transaction(async (manager) => {
    await manager.query("SELECT pg_advisory_xact_lock(hashtext('instruments'))");
    const there = await manager.findOneBy(Instrument, { code: NAMES.code, edition: NAMES.edition });
    if (there !== null) return there.id;
    const findings = new TableFindings();
    const content = readInstrument(await readTable(await readFile(FILE), basename(FILE)), findings);
    const [flaw] = findings.problems;
    if (flaw !== undefined) throw new Error(`${basename(FILE)}: ${flaw.wording?.en}`);
    return storeInstrument(manager, { id: null, name: 'Good Standing' }, NAMES, content);
  });
}
