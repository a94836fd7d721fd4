import { Anchor, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssueDocumentsMutation } from '../../../gql/graphql';
import classes from '../documents.module.css';
import { MailDocuments } from './mail-documents';
import { PaperButtons } from './paper-buttons';
import { type PaperLanguage, paperFile } from './paper-file';
import { useWhat } from './use-what';

type Results = IssueDocumentsMutation['issueDocuments']['results'];

/** What became of each row: its number, or why it was refused. All that were issued are one file. */
export function IssueOutcome({ results, language }: { results: Results; language: PaperLanguage }) {
  const { t } = useTranslation('documents');
  const what = useWhat();
  const issued = results.flatMap(({ document, employer }) => (document ? { ...document, employer } : []));
  return (
    <>
      <Text fw={600} mb="xs">
        {t('issue.done', { count: issued.length })}
        {issued.length < results.length &&
          ` ${t('issue.notDone', { count: results.length - issued.length })}`}
      </Text>
      <Group gap="xs">
        <PaperButtons ids={issued.map(({ id }) => id)} language={language} />
        <MailDocuments documents={issued} />
      </Group>
      <ul className={classes.rows} aria-label={t('issue.rows')}>
        {results.map(({ employer, document, errors, ...row }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the answer keeps its order
          <li key={index} className={classes.row}>
            <strong>{employer?.legalName}</strong>
            <span>{what(row)}</span>
            {document ? (
              <Anchor size="sm" href={paperFile([document.id], language)} target="_blank" rel="noreferrer">
                {document.number}
                <span className="visually-hidden"> {t('paper.newTab')}</span>
              </Anchor>
            ) : (
              <div className={classes.refused}>
                {t('issue.wasNot')}
                <ul className={classes.messages}>
                  {errors.map(({ message }) => (
                    <li key={message}>{message}</li>
                  ))}
                </ul>
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
