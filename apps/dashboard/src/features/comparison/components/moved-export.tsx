import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeError } from '../../../apollo/describe-error';
import { everyPage } from '../../../apollo/every-page';
import { announce } from '../../../ui/announce';
import { toCsv } from '../../../ui/csv';
import { downloadText } from '../../../ui/download';
import { MovedEmployersDocument } from '../comparison.queries';
import { type Comparison, moveFilter, whyOf } from '../moves';

/** The most the API gives at once. */
const rowsAtOnce = 100;

/** Takes away the whole list that the screen shows a page of. */
export function MovedExport({ comparison }: { comparison: Comparison }) {
  const { t } = useTranslation(['comparison', 'words']);
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const { from, to } = comparison;

  async function save(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const rows = await everyPage(async (after) => {
        const { data } = await client.query({
          query: MovedEmployersDocument,
          variables: { from, to, filter: moveFilter(comparison), first: rowsAtOnce, after },
          fetchPolicy: 'no-cache',
        });
        return data?.employers;
      });
      const heads = [
        t('comparison:employer'),
        t('comparison:ref'),
        t('comparison:program'),
        t('comparison:city'),
        t('comparison:on', { day: from }),
        t('comparison:whyOn', { day: from }),
        t('comparison:on', { day: to }),
        t('comparison:whyOn', { day: to }),
      ];
      const lines = rows.map(({ legalName, ref, city, then, now }) => [
        legalName,
        ref,
        t(`words:program.${now.program}`),
        city,
        t(`words:standing.${then.standing}`),
        whyOf(then).join(' '),
        t(`words:standing.${now.standing}`),
        whyOf(now).join(' '),
      ]);
      downloadText(`moves-${from}-${to}.csv`, toCsv([heads, ...lines]));
      announce(t('comparison:saved', { count: rows.length }));
    } catch (error) {
      setProblem(describeError(error).message ?? t('comparison:notSaved'));
    } finally {
      setBusy(false);
    }
  }

  return (
    <div className="no-print">
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconDownload size={16} aria-hidden />}
        onClick={() => void save()}
      >
        {t('comparison:export')}
      </Button>
      <div role="alert">{problem}</div>
    </div>
  );
}
