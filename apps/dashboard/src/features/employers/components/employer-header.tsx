import { Button, Group, Text } from '@mantine/core';
import { IconHelpCircle } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { StandingName } from '../../../gql/graphql';
import { addDays } from '../../../ui/calendar-date';
import { ConcernBadge } from '../../../ui/concern-badge';
import { ContactLine } from '../../../ui/contact-line';
import { useFormatters } from '../../../ui/format';
import { PageHeader } from '../../../ui/page-header';
import { StandingBadge } from '../../../ui/standing-badge';
import classes from './employer-header.module.css';
import type { Situation } from './employer-situation';
import { EmployerWhy } from './employer-why';

/** The standings in which the end of the registration still means something. */
const REGISTRATION_COUNTS: ReadonlySet<StandingName> = new Set(['IN_PROGRESS', 'REGISTRATION_LAPSED']);

interface FactProps {
  label: string;
  children: ReactNode;
}

function Fact({ label, children }: FactProps) {
  return (
    <div className={classes.fact}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who the employer is and how it stands, with the whole why behind one button. */
export function EmployerHeader({
  employer,
  breadcrumb,
  actions,
}: {
  employer: Situation;
  breadcrumb: ReactNode;
  actions: ReactNode;
}) {
  const { t } = useTranslation('employer');
  const words = useTranslation('words').t;
  const format = useFormatters();
  const [why, setWhy] = useState(false);
  const panel = useId();
  const { standing } = employer;
  // Who was never certified has no such dates; who was once, keeps the date the certificate ended.
  const certified = Boolean(standing.expiresOn);
  const operating = employer.operatingName && employer.operatingName !== employer.legalName;
  return (
    <>
      <PageHeader
        title={employer.legalName}
        breadcrumb={breadcrumb}
        subtitle={
          <>
            {operating && <span>{t('header.operatingAs', { name: employer.operatingName })} · </span>}
            <span className="tabular">{employer.ref}</span>
            {employer.city && <span> · {employer.city}</span>}
            {employer.industryName && (
              <span>
                {' '}
                · {employer.industryCode} {employer.industryName}
              </span>
            )}
          </>
        }
        actions={actions}
      />
      <section className={classes.card} aria-label={t('header.standing')}>
        <div className={classes.standing}>
          <Group gap="xs">
            <Text fw={600}>{words(`programMark.${standing.program}`)}</Text>
            <StandingBadge standing={standing.standing} size="large" />
            {standing.concerns.map((concern) => (
              <ConcernBadge key={concern} concern={concern} size="large" />
            ))}
          </Group>
          <Button
            variant={why ? 'light' : 'default'}
            leftSection={<IconHelpCircle size={18} aria-hidden />}
            aria-expanded={why}
            aria-controls={panel}
            onClick={() => setWhy(!why)}
            className="no-print"
          >
            {t('why.open')}
          </Button>
        </div>
        <dl className={classes.facts}>
          <Fact label={t('header.cycleYear')}>
            {standing.cycleYear === null || standing.cycleYear === undefined
              ? t('header.noCycle')
              : t('header.cycleYearOf', { year: standing.cycleYear })}
          </Fact>
          {certified && (
            <>
              <Fact label={t('header.validThrough')}>{format.date(standing.letterValidThrough)}</Fact>
              <Fact label={t('header.certificateThrough')}>
                {standing.expiresOn ? addDays(standing.expiresOn, -1) : format.date(null)}
              </Fact>
              {standing.nextDue && (
                <Fact label={words(`nextDueBy.${standing.nextDue}`)}>{format.date(standing.nextDueOn)}</Fact>
              )}
            </>
          )}
          {REGISTRATION_COUNTS.has(standing.standing) && (
            <Fact label={t('header.registrationLapses')}>{format.date(employer.registrationLapsesOn)}</Fact>
          )}
          <Fact label={t('header.account')}>
            {employer.wcbAccount ?? <span className={classes.none}>{t('header.noAccount')}</span>}
          </Fact>
          <Fact label={t('header.contact')}>
            <ContactLine contact={employer} />
          </Fact>
        </dl>
        <div id={panel} hidden={!why}>
          {why && <EmployerWhy employer={employer} />}
        </div>
      </section>
    </>
  );
}
