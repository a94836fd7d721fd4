import { useQuery } from '@apollo/client/react';
import { isCalendarDate } from '@good-standing/domain';
import { Skeleton, Table, Text } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ProspectFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { ReasonList } from '../../../ui/reason-list';
import { Notice } from '../../../ui/record-form/notice';

export const ProspectFields = graphql(`
  fragment Prospect on Prospect {
    standing
    concerns
    missingTraining
    letterYear
    letterAllowed
    certifiable
    rebates {
      wcbAccount
      outcome
      amountCents
    }
  }
`);

const PreviewLeaving = graphql(`
  query PreviewLeaving($employmentId: ID!, $endsOn: CalendarDate!) {
    previewLeaving(employmentId: $employmentId, endsOn: $endsOn) {
      endsOn
      program
      auditorLost
      before {
        ...Prospect @unmask
      }
      after {
        ...Prospect @unmask
      }
      reasons {
        ...ReasonLine @unmask
      }
    }
  }
`);

/** What each line of the comparison says of one side. */
function useProspectWords() {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const format = useFormatters();
  const yesNo = (allowed: boolean) => (allowed ? t('leave.possible') : t('leave.notPossible'));
  return ({ standing, concerns, letterYear, letterAllowed, certifiable, rebates }: ProspectFragment) => ({
    standing: words(`standing.${standing}`),
    concerns: concerns.map((one) => words(`concern.${one}`)).join(', ') || t('leave.none'),
    letter: letterYear == null ? t('leave.noLetter') : yesNo(letterAllowed === true),
    certification: yesNo(certifiable),
    rebate:
      rebates
        .map(({ outcome, amountCents }) =>
          [words(`rebateOutcome.${outcome}`), amountCents == null ? null : format.money(amountCents)]
            .filter(Boolean)
            .join(', '),
        )
        .join('; ') || t('leave.none'),
  });
}

/** Standing, letter and rebate with the person and without, line by line; what stays the same says so once. */
function Comparison({ before, after }: { before: ProspectFragment; after: ProspectFragment }) {
  const { t } = useTranslation('training');
  const say = useProspectWords();
  const [stays, leaves] = [say(before), say(after)];
  const year = after.letterYear ?? before.letterYear;
  const lines = [
    ['standing', t('leave.standing')],
    ['concerns', t('leave.concerns')],
    ['letter', year == null ? t('leave.letter') : t('leave.letterOf', { year })],
    ['certification', t('leave.certification')],
    ['rebate', t('leave.rebate')],
  ] as const;
  return (
    <Table fz="sm" verticalSpacing={4}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('leave.what')}</Table.Th>
          <Table.Th>{t('leave.before')}</Table.Th>
          <Table.Th>{t('leave.after')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map(([line, label]) => (
          <Table.Tr key={line}>
            <Table.Th scope="row" fw={500}>
              {label}
            </Table.Th>
            <Table.Td>{stays[line]}</Table.Td>
            <Table.Td fw={stays[line] === leaves[line] ? undefined : 600}>
              {stays[line] === leaves[line] ? t('leave.unchanged') : leaves[line]}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What the leaving would take along: asked for each typed day, shown before anything is saved. */
export function LeavingEffect({ employmentId, from }: { employmentId: string; from: string }) {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const endsOn = useFormContext<{ endsOn: string }>().watch('endsOn');
  const asked = isCalendarDate(endsOn) && endsOn >= from;
  const { data, previousData, error } = useQuery(PreviewLeaving, {
    variables: { employmentId, endsOn },
    skip: !asked,
    fetchPolicy: 'network-only',
  });
  const preview = (data ?? previousData)?.previewLeaving;
  if (!asked) return null;
  if (error) return <Text size="sm">{t('leave.noPreview')}</Text>;
  if (!preview) return <Skeleton height={220} />;
  const { before, after, reasons } = preview;
  const ending = after.missingTraining.filter((module) => !before.missingTraining.includes(module));
  const loses = ending.length > 0 || preview.auditorLost;
  const named = (modules: readonly (typeof ending)[number][]) =>
    modules.map((module) => words(`module.${module}`)).join(', ');
  return (
    <>
      <Notice
        role="status"
        tone={loses ? 'warn' : 'good'}
        title={
          loses
            ? t('leave.loses', { date: preview.endsOn })
            : t('leave.losesNothing', { date: preview.endsOn })
        }
      >
        {ending.length > 0 && (
          <Text size="sm">
            {t('leave.ending', {
              program: words(`programMark.${preview.program}`),
              modules: named(ending),
            })}
          </Text>
        )}
        {before.missingTraining.length > 0 && (
          <Text size="sm">{t('leave.alreadyMissing', { modules: named(before.missingTraining) })}</Text>
        )}
        {preview.auditorLost && <Text size="sm">{t('leave.auditorLost')}</Text>}
      </Notice>
      <Comparison before={before} after={after} />
      {reasons.length > 0 && <ReasonList reasons={reasons} label={t('leave.reasons')} />}
    </>
  );
}
