import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import { EmptyState } from '../../../ui/empty-state';
import { ErrorState } from '../../../ui/error-state';
import { formatLongDate } from '../../../ui/format';
import { Notice } from '../../../ui/record-form/notice';
import { PrintedPage } from './printed-page';
import classes from './printed-page.module.css';
import { LETTER_WORDS, PROGRAM_MARKS } from './printed-words';

const LetterDocument = graphql(`
  query LetterToPrint($ref: String!) {
    employer(ref: $ref) {
      id
      ref
      legalName
      operatingName
      city
      wcbAccount
      letters {
        id
        letterNo
        cycleYear
        issuedOn
        validFrom
        validThrough
        voidedOn
        certificateNo
      }
      certificates {
        id
        certificateNo
        program
      }
    }
  }
`);

/** A letter of good standing on one sheet, in English or French. */
export function LetterPaper({ employerRef, letterNo }: { employerRef: string; letterNo: string }) {
  const { t } = useTranslation('certification');
  const { data, error, refetch } = useQuery(LetterDocument, { variables: { ref: employerRef } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={600} />;
  const employer = data.employer;
  const letter = employer?.letters.find((one) => one.letterNo === letterNo);
  if (!employer || !letter) return <EmptyState title={t('print.notFound')} />;
  const certificate = employer.certificates.find((one) => one.certificateNo === letter.certificateNo);
  return (
    <PrintedPage
      title={t('letters.one', { no: letter.letterNo })}
      employerRef={employerRef}
      employerName={employer.legalName}
      warning={
        letter.voidedOn && (
          <Notice tone="bad" title={t('letters.voidedOn', { date: letter.voidedOn, reason: '' })}>
            {t('print.voidWarning')}
          </Notice>
        )
      }
    >
      {(language) => {
        const words = LETTER_WORDS[language];
        const long = (date: string | null | undefined) => formatLongDate(date, `${language}-CA`);
        return (
          <>
            <div className={classes.top}>
              <span className={classes.authority}>{words.authority}</span>
              <span>
                {words.no} {letter.letterNo} · {words.issued} {long(letter.issuedOn)}
              </span>
            </div>
            {letter.voidedOn && <p className={classes.void}>{words.voided(long(letter.voidedOn))}</p>}
            <h2>{words.heading}</h2>
            <p>{words.to}</p>
            {certificate ? (
              <>
                <p>
                  {words.certifies(
                    employer.legalName,
                    PROGRAM_MARKS[language][certificate.program],
                    certificate.certificateNo,
                  )}
                </p>
                <p>{words.period(long(letter.validFrom), long(letter.validThrough))}</p>
              </>
            ) : (
              <p>{words.unattached}</p>
            )}
            <dl className={classes.facts}>
              <dt>{words.certificate}</dt>
              <dd>{letter.certificateNo ?? '—'}</dd>
              <dt>{words.year}</dt>
              <dd>{letter.cycleYear}</dd>
              <dt>{words.account}</dt>
              <dd>{employer.wcbAccount ?? '—'}</dd>
            </dl>
            <p className={classes.small}>{words.check}</p>
            <p className={classes.signature}>{words.signature}</p>
          </>
        );
      }}
    </PrintedPage>
  );
}
