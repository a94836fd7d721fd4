import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { optionalEmail, optionalText, text, version } from '../../acts/read-input.js';
import { Letterhead } from './letterhead.entity.js';
import { readLogo } from './read-logo.js';
import { Settings } from './settings.entity.js';

const ADDRESS_LINES = 5;
const PRINTED = ['authorityName', 'address', 'phone', 'email', 'signatoryName', 'signatoryTitle'] as const;
type Printed = Pick<Letterhead, (typeof PRINTED)[number]>;

const schema = z.object({
  version,
  authorityName: text,
  address: optionalText,
  phone: optionalText,
  email: optionalEmail,
  signatoryName: optionalText,
  signatoryTitle: optionalText,
  publicUrl: optionalText,
  logoFile: z.base64('NOT_ACCEPTABLE').nullish(),
  removeLogo: z.boolean().nullish(),
});

/** Says who the authority is. Documents issued before keep the letterhead they were issued under. */
export function changeSettings(context: ActContext, input: unknown): Promise<Outcome<{ version: number }>> {
  return performAct(context, {
    name: 'changeSettings',
    input,
    schema,
    perform: async (manager, { version: seen, publicUrl, logoFile, removeLogo, ...printed }) => {
      const before = await findRecord(manager, Settings, 'installation', seen);
      const previous =
        before.letterheadId === null
          ? null
          : await manager.findOneByOrFail(Letterhead, { id: before.letterheadId });
      const after: Content = {
        ...printed,
        address: readAddress(printed.address),
        publicUrl: readPublicUrl(publicUrl),
        logo: logoFile ? readLogo(logoFile) : removeLogo ? null : (previous?.logo ?? null),
      };
      const letterheadId = await keepLetterhead(manager, previous, after);
      const settings = await updateRecord(manager, Settings, before, {
        letterheadId,
        publicUrl: after.publicUrl,
      });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: null,
            event: 'settings.changed',
            subjectKind: 'settings',
            subjectId: null,
            before: previous === null ? null : told({ ...previous, publicUrl: before.publicUrl }),
            after: told(after),
          },
        ],
      );
      return { version: settings.version };
    },
  });
}

type Content = Printed & Pick<Letterhead, 'logo'> & Pick<Settings, 'publicUrl'>;

/** A letterhead is never changed: one that differs is a new one. */
async function keepLetterhead(
  manager: EntityManager,
  previous: Letterhead | null,
  { publicUrl: _, ...content }: Content,
): Promise<string> {
  const same =
    previous !== null &&
    PRINTED.every((field) => previous[field] === content[field]) &&
    Buffer.compare(previous.logo ?? Buffer.of(), content.logo ?? Buffer.of()) === 0;
  return same ? previous.id : (await insertRecord(manager, Letterhead, content)).id;
}

/** For the journal: the logo by its print, which tells whether it is the same. */
function told({ logo, publicUrl, ...content }: Content): object {
  const printed = Object.fromEntries(PRINTED.map((field) => [field, content[field]]));
  return {
    ...printed,
    publicUrl,
    logoSha256: logo === null ? null : createHash('sha256').update(logo).digest('hex'),
  };
}

function readAddress(address: string | null): string | null {
  const lines = (address ?? '').split(/\r?\n/).map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  if (filled.length > ADDRESS_LINES) {
    refuse(
      'INVALID',
      ['address'],
      `Expected at most ${ADDRESS_LINES} lines.`,
      `Au plus ${ADDRESS_LINES} lignes sont attendues.`,
    );
  }
  return filled.join('\n') || null;
}

function readPublicUrl(address: string | null): string | null {
  if (address === null) return null;
  const url = URL.canParse(address) ? new URL(address) : null;
  const plain =
    url !== null &&
    (url.protocol === 'https:' || url.protocol === 'http:') &&
    url.username === '' &&
    url.password === '' &&
    url.search === '' &&
    url.hash === '';
  if (!plain) {
    return refuse(
      'INVALID',
      ['publicUrl'],
      'Expected a web address such as https://standing.example.test.',
      'Une adresse Web comme https://standing.example.test est attendue.',
    );
  }
  return url.href.replace(/\/+$/, '');
}
