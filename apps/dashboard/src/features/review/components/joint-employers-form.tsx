import { Button, Group, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import type { ReviewQuery } from '../../../gql/graphql';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { EmployerPicker, type PickedEmployer } from '../../training';
import { NameJointEmployers } from '../review.queries';
import classes from './review-note.module.css';

const schema = z.object({ employers: z.array(z.custom<PickedEmployer>()) });
type Input = z.input<typeof schema>;

interface JointEmployersFormProps {
  workbook: NonNullable<ReviewQuery['auditWorkbook']>;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** For whom a joint audit is, beside the employer it was begun for. */
export function JointEmployersForm({ workbook, reload, onClose }: JointEmployersFormProps) {
  const { t } = useTranslation('review');
  const act = useAct(NameJointEmployers, (data) => data.nameJointEmployers.errors);
  const values: Input = {
    employers: workbook.jointEmployers.map(({ id, legalName }) => ({ id, legalName })),
  };
  return (
    <RecordDrawer
      title={t('joint.title')}
      description={t('joint.explain', { employer: workbook.employer.legalName })}
      labels={{ employers: t('joint.employers') }}
      say={() => t('joint.changed')}
      schema={schema}
      initial={values}
      recorded={{ version: workbook.version, values }}
      reload={reload}
      savedMessage={t('joint.saved')}
      save={({ employers }, { idempotencyKey, version }) =>
        act({
          input: { workbookId: workbook.id, version, employerIds: employers.map(({ id }) => id) },
          idempotencyKey,
        })
      }
      onClose={onClose}
    >
      <NamedEmployers own={workbook.employer.id} />
    </RecordDrawer>
  );
}

function NamedEmployers({ own }: { own: string }) {
  const { t } = useTranslation('review');
  const { watch, setValue } = useFormContext<Input>();
  const employers = watch('employers');
  const [round, setRound] = useState(0);
  const change = (next: PickedEmployer[]) => setValue('employers', next, { shouldDirty: true });
  return (
    <>
      <EmployerPicker
        key={round}
        id={useFieldId('employers')}
        label={t('joint.add')}
        value={null}
        onChange={(picked) => {
          if (!picked) return;
          setRound(round + 1);
          if (picked.id !== own && !employers.some(({ id }) => id === picked.id))
            change([...employers, picked]);
        }}
      />
      {employers.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('joint.none')}
        </Text>
      )}
      <ul className={classes.list} aria-label={t('joint.employers')}>
        {employers.map(({ id, legalName }) => (
          <li key={id}>
            <Group justify="space-between" wrap="nowrap">
              {legalName}
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<IconX size={14} aria-hidden />}
                aria-label={t('joint.remove', { employer: legalName })}
                onClick={() => change(employers.filter((one) => one.id !== id))}
              >
                {t('joint.takeAway')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </>
  );
}
