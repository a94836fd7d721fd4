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
import { CERTIFICATE_WORDS, PROGRAM_MARKS } from './printed-words';

const CertificateDocument = graphql(`
  query CertificateToPrint($ref: String!) {
    employer(ref: $ref) {
      id
      ref
      legalName
      operatingName
      city
      certificates {
        id
        certificateNo
        program
        startsOn
        validThrough
        state
      }
    }
  }
`);

/** A certificate on one sheet, in English or French. */
export function CertificatePaper({
  employerRef,
  certificateNo,
}: {
  employerRef: string;
  certificateNo: string;
}) {
  const { t } = useTranslation('certification');
  const { data, error, refetch } = useQuery(CertificateDocument, { variables: { ref: employerRef } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={600} />;
  const employer = data.employer;
  const certificate = employer?.certificates.find((one) => one.certificateNo === certificateNo);
  if (!employer || !certificate) return <EmptyState title={t('print.notFound')} />;
  const ended = certificate.state === 'ENDED' || certificate.state === 'VOID';
  return (
    <PrintedPage
      title={t('certificates.one', { no: certificate.certificateNo })}
      employerRef={employerRef}
      employerName={employer.legalName}
      warning={
        ended && (
          <Notice tone="bad" title={t(`certificates.states.${certificate.state}`)}>
            {t('print.endedWarning')}
          </Notice>
        )
      }
    >
      {(language) => {
        const words = CERTIFICATE_WORDS[language];
        const program = PROGRAM_MARKS[language][certificate.program];
        const long = (date: string) => formatLongDate(date, `${language}-CA`);
        return (
          <div className={classes.certificate}>
            {ended && <p className={classes.void}>{words.notInForce}</p>}
            <h2>{words.heading(program)}</h2>
            <p>{words.intro}</p>
            <p className={classes.name}>{employer.legalName}</p>
            {employer.operatingName && employer.operatingName !== employer.legalName && (
              <p>{employer.operatingName}</p>
            )}
            {employer.city && <p>{employer.city}</p>}
            <p>{words.body(program)}</p>
            <dl className={classes.facts}>
              <dt>{words.no}</dt>
              <dd>{certificate.certificateNo}</dd>
              <dt>{words.from}</dt>
              <dd>{long(certificate.startsOn)}</dd>
              <dt>{words.through}</dt>
              <dd>{long(certificate.validThrough)}</dd>
            </dl>
            <p className={classes.small}>{words.yearly}</p>
            <p className={classes.signature}>{words.signature}</p>
          </div>
        );
      }}
    </PrintedPage>
  );
}
