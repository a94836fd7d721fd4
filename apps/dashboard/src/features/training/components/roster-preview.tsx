import { useQuery } from '@apollo/client/react';
import { isCalendarDate } from '@good-standing/domain';
import { List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { ModuleName, PreviewTrainingQuery } from '../../../gql/graphql';
import { moduleOrder } from '../../../ui/tone';
import { previewInput, type RosterInput } from '../roster';

const PreviewTraining = graphql(`
  query PreviewTraining($input: RecordTrainingInput!) {
    previewTraining(input: $input) {
      lines {
        heldSince
        recordedAlready
        worksFor {
          id
          ...RosterCoverage @unmask
        }
      }
      gains {
        module
        program
        employer {
          id
          legalName
        }
      }
    }
  }
`);

type Preview = PreviewTrainingQuery['previewTraining'];
export type PreviewLine = Preview['lines'][number];

const PreviewContext = createContext<Preview | undefined>(undefined);

/** What the course would mean for the line of the roster; undefined until it is known. */
export function usePreviewLine(index: number): PreviewLine | undefined {
  return useContext(PreviewContext)?.lines[index];
}

/** Asks, for the whole roster at once, what the day would bring; again whenever something in it changes. */
export function RosterPreview({ children }: { children: ReactNode }) {
  const form = useFormContext<RosterInput>();
  const roster = form.watch();
  const { isSubmitting } = form.formState;
  const text = JSON.stringify(previewInput(roster));
  const [asked] = useDebouncedValue(text, 250);
  const input = useMemo(() => JSON.parse(asked) as ReturnType<typeof previewInput>, [asked]);
  const { data, previousData } = useQuery(PreviewTraining, {
    variables: { input },
    // While the day is being saved the answer would be that everybody has the course already.
    skip:
      isSubmitting || input.attendees.length === 0 || !isCalendarDate(input.completedOn) || !input.courseCode,
    fetchPolicy: 'network-only',
  });
  // While lines come and go, an answer for another roster would stand at the wrong lines.
  const preview = (data ?? previousData)?.previewTraining;
  const shown = preview?.lines.length === roster.attendees.length ? preview : undefined;
  return <PreviewContext.Provider value={shown}>{children}</PreviewContext.Provider>;
}

/** "Covers Safety Auditor for 3 employers", and which: what saving will bring. */
export function RosterGains() {
  const { t } = useTranslation('training');
  const words = useTranslation('words').t;
  const preview = useContext(PreviewContext);
  if (!preview) return null;
  const employersOf = (module: ModuleName) =>
    preview.gains.flatMap((gain) => (gain.module === module ? gain.employer.legalName : [])).toSorted();
  const modules = moduleOrder.filter((module) => employersOf(module).length > 0);
  if (modules.length === 0) return <Text size="sm">{t('gains.none')}</Text>;
  return (
    <List size="sm" listStyleType="none" spacing={4}>
      {modules.map((module) => {
        const employers = employersOf(module);
        return (
          <List.Item key={module}>
            <Text span fw={600} c="var(--tone-good-text)" size="sm">
              {t('gains.covers', { module: words(`module.${module}`), count: employers.length })}
            </Text>{' '}
            <Text span size="sm" c="dimmed">
              {employers.join(' · ')}
            </Text>
          </List.Item>
        );
      })}
    </List>
  );
}
