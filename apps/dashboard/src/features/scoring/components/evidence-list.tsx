import { ActionIcon, Anchor, Button, FileButton, Group } from '@mantine/core';
import { IconPaperclip, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookHeadFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useFormatters } from '../../../ui/format';
import { makeIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { useAct } from '../../../ui/record-form/use-act';
import { RemoveEvidence } from '../scoring.queries';
import { sendEvidence } from '../send-evidence';
import classes from './evidence-list.module.css';

interface EvidenceListProps {
  workbookId: string;
  questionId: string;
  place: string;
  files: WorkbookHeadFragment['files'];
  readOnly: boolean;
  onChanged: () => Promise<unknown>;
  /** Other buttons of the question, in the same line. */
  children: ReactNode;
}

const KILOBYTE = 1024;

/** The files that prove an answer, and the button that adds one. */
export function EvidenceList(props: EvidenceListProps) {
  const { workbookId, questionId, place, files, readOnly, onChanged, children } = props;
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const remove = useAct(RemoveEvidence, (data) => data.removeEvidence.errors);

  async function add(chosen: File[]): Promise<void> {
    setProblem(null);
    setSending(true);
    const problems: string[] = [];
    for (const file of chosen) {
      const wrong = await sendEvidence(workbookId, questionId, file).catch(() =>
        t('files.notSent', { name: file.name }),
      );
      if (wrong) problems.push(wrong);
    }
    await onChanged().catch(() => undefined);
    setSending(false);
    setProblem(problems.join(' ') || null);
    if (problems.length === 0) announce(t('files.added', { count: chosen.length }));
  }

  async function takeAway(file: WorkbookHeadFragment['files'][number]): Promise<void> {
    const idempotencyKey = makeIdempotencyKey();
    const input = { id: file.id, version: file.version };
    const errors = await remove({ input, idempotencyKey }).catch(() => [{ message: t('files.notRemoved') }]);
    setProblem(errors.map(({ message }) => message).join(' ') || null);
  }

  return (
    <>
      {files.length > 0 && (
        <ul className={classes.files} aria-label={t('files.list', { place })}>
          {files.map((file) => (
            <li key={file.id} className={classes.file}>
              <IconPaperclip size={14} aria-hidden />
              <Anchor href={`/evidence/${file.id}`} download className={classes.name}>
                {file.fileName}
              </Anchor>
              <span className={classes.size}>
                {t('files.size', { kilobytes: format.count(Math.ceil(file.bytes / KILOBYTE)) })}
              </span>
              {!readOnly && (
                <ActionIcon
                  size={32}
                  aria-label={t('files.remove', { name: file.fileName })}
                  onClick={() => void takeAway(file)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem && (
        <p className={classes.problem} role="alert">
          {problem}
        </p>
      )}
      <Group gap={4}>
        {!readOnly && (
          <FileButton onChange={(chosen) => void add(chosen)} multiple>
            {(button) => (
              <Button
                {...button}
                variant="subtle"
                size="xs"
                mih={44}
                loading={sending}
                leftSection={<IconPaperclip size={16} aria-hidden />}
              >
                {t('files.add')}
                <span className="visually-hidden"> {place}</span>
              </Button>
            )}
          </FileButton>
        )}
        {children}
      </Group>
    </>
  );
}
