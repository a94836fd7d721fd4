import { ActionIcon, Anchor, Button, FileButton, Group } from '@mantine/core';
import { IconClockHour4, IconPaperclip, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookHeadFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useFormatters } from '../../../ui/format';
import { makeIdempotencyKey } from '../../../ui/record-form/idempotency-key';
import { useAct } from '../../../ui/record-form/use-act';
import { LARGEST_FILE_MEGABYTES, type WaitingFile, type WorkbookDesk } from '../../device-queue';
import { RemoveEvidence } from '../scoring.queries';
import classes from './evidence-list.module.css';

interface EvidenceListProps {
  desk: WorkbookDesk;
  questionId: string;
  place: string;
  files: WorkbookHeadFragment['files'];
  waiting: readonly WaitingFile[];
  readOnly: boolean;
  /** Other buttons of the question, in the same line. */
  children: ReactNode;
}

const KILOBYTE = 1024;

/** The files that prove an answer, those that wait on this device among them, and the button that adds one. */
export function EvidenceList(props: EvidenceListProps) {
  const { desk, questionId, place, files, waiting, readOnly, children } = props;
  const { t } = useTranslation('scoring');
  const [problem, setProblem] = useState<string | null>(null);
  const remove = useAct(RemoveEvidence, (data) => data.removeEvidence.errors);

  async function add(chosen: File[]): Promise<void> {
    setProblem(null);
    const problems: string[] = [];
    for (const file of chosen) {
      const wrong = await desk.addFile(questionId, file);
      if (wrong) problems.push(t(`files.${wrong}`, { name: file.name, megabytes: LARGEST_FILE_MEGABYTES }));
    }
    setProblem(problems.join(' ') || null);
    if (problems.length === 0) announce(t('files.kept', { count: chosen.length }));
  }

  async function takeAway(file: WorkbookHeadFragment['files'][number]): Promise<void> {
    const idempotencyKey = makeIdempotencyKey();
    const input = { id: file.id, version: file.version };
    const errors = await remove({ input, idempotencyKey }).catch(() => [{ message: t('files.notRemoved') }]);
    setProblem(errors.map(({ message }) => message).join(' ') || null);
  }

  return (
    <>
      {files.length + waiting.length > 0 && (
        <ul className={classes.files} aria-label={t('files.list', { place })}>
          {files.map((file) => (
            <li key={file.id} className={classes.file}>
              <IconPaperclip size={14} aria-hidden />
              <Anchor href={`/evidence/${file.id}`} download className={classes.name}>
                {file.fileName}
              </Anchor>
              <Size bytes={file.bytes} />
              {!readOnly && <Remove name={file.fileName} onRemove={() => void takeAway(file)} />}
            </li>
          ))}
          {waiting.map(({ id, fileName, content, refusal }) => (
            <li key={id} className={classes.file}>
              <IconClockHour4 size={14} aria-hidden />
              <span className={classes.name}>{fileName}</span>
              <Size bytes={content.size} />
              {refusal === null ? (
                <span className={classes.size}>{t('saved.waiting')}</span>
              ) : (
                <span className={classes.problem} role="alert">
                  {refusal}
                </span>
              )}
              <Remove name={fileName} onRemove={() => void desk.forgetFile(id)} />
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

function Size({ bytes }: { bytes: number }) {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  return (
    <span className={classes.size}>
      {t('files.size', { kilobytes: format.count(Math.ceil(bytes / KILOBYTE)) })}
    </span>
  );
}

function Remove({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation('scoring');
  return (
    <ActionIcon size={32} aria-label={t('files.remove', { name })} onClick={onRemove}>
      <IconTrash size={16} aria-hidden />
    </ActionIcon>
  );
}
