import { AUDIT_DECISIONS } from '@good-standing/domain';
import { Group } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { graphql } from '../../../gql';
import type { AuditResultName, AuditToCorrectFragment } from '../../../gql/graphql';
import { choice, requiredDate, requiredText } from '../../../ui/record-form/field-schemas';
import { ReasonField } from '../../../ui/record-form/reason-field';
import { RecordDrawer } from '../../../ui/record-form/record-drawer';
import { ChoiceField, DateField, TextField } from '../../../ui/record-form/record-fields';
import { useAct } from '../../../ui/record-form/use-act';
import { AuditResultBadge } from './audit-badges';
import { AuditorCheck } from './auditor-check';

const DecideAudit = graphql(`
  mutation DecideAudit($input: DecideAuditInput!, $idempotencyKey: String) {
    decideAudit(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const CorrectDecision = graphql(`
  mutation CorrectDecision($input: CorrectAuditInput!, $idempotencyKey: String) {
    correctAudit(input: $input, idempotencyKey: $idempotencyKey) {
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

const fields = { decision: choice(AUDIT_DECISIONS), decidedOn: requiredDate() };
const newDecision = z.object({ ...fields, reason: z.string() });
const correctedDecision = z.object({ ...fields, reason: requiredText() });

interface DecideAuditFormProps {
  employerId: string;
  audit: AuditToCorrectFragment & { result: AuditResultName };
  today: string;
  reload: () => Promise<unknown>;
  onClose: () => void;
}

/** Accept or return an audit after the quality check; the result of the points stands beside it, unchanged. */
export function DecideAuditForm({ employerId, audit, today, reload, onClose }: DecideAuditFormProps) {
  const { t } = useTranslation('audits');
  const record = useTranslation('record').t;
  const decide = useAct(DecideAudit, (data) => data.decideAudit.errors);
  const correct = useAct(CorrectDecision, (data) => data.correctAudit.errors);
  const decided = audit.decision !== null && audit.decision !== undefined;
  const values: z.input<typeof newDecision> = {
    decision: audit.decision ?? 'ACCEPTED',
    decidedOn: audit.decidedOn ?? today,
    reason: '',
  };
  return (
    <RecordDrawer
      title={t('decide.title', { ref: audit.ref })}
      description={
        <Group gap="xs">
          {t('decide.result')} <AuditResultBadge result={audit.result} />
        </Group>
      }
      labels={{
        decision: t('decide.decision'),
        decidedOn: t('decide.decidedOn'),
        reason: decided ? record('reason.label') : t('decide.whyReturned'),
      }}
      schema={decided ? correctedDecision : newDecision}
      initial={values}
      recorded={{ version: audit.version, values }}
      reload={reload}
      savedMessage={t('decide.saved', { ref: audit.ref })}
      saveLabel={t('decide.save')}
      save={({ decision, decidedOn, reason }, { idempotencyKey, version }) => {
        if (!decided)
          return decide({
            input: { auditId: audit.id, version, decision, decidedOn, reason: reason.trim() || undefined },
            idempotencyKey,
          });
        const { id, kind, instrument, firstDay, lastDay, submittedOn, auditor, sections } = audit;
        return correct({
          input: {
            id,
            version,
            kind,
            auditorId: auditor.id,
            instrument,
            firstDay,
            lastDay,
            submittedOn,
            sections: sections.map(({ sectionNo, awarded, possible, notApplicableReason }) => ({
              sectionNo,
              awarded,
              possible,
              notApplicableReason,
            })),
            decision,
            decidedOn,
            reason,
          },
          idempotencyKey,
        });
      }}
      size={560}
      onClose={onClose}
    >
      <AuditorCheck
        employerId={employerId}
        kind={audit.kind}
        auditorId={audit.auditor.id}
        on={audit.lastDay}
      />
      <ChoiceField
        name="decision"
        label={t('decide.decision')}
        description={t('decide.hint')}
        options={AUDIT_DECISIONS.map((value) => ({ value, label: t(`decision.${value}`) }))}
        required
      />
      <DateField name="decidedOn" label={t('decide.decidedOn')} required />
      {decided ? <ReasonField /> : <WhyReturned />}
    </RecordDrawer>
  );
}

/** What is said with a return; an acceptance needs no words. */
function WhyReturned() {
  const { t } = useTranslation('audits');
  const decision = useFormContext<z.input<typeof newDecision>>().watch('decision');
  if (decision !== 'RETURNED') return null;
  return (
    <TextField
      name="reason"
      label={t('decide.whyReturned')}
      description={t('decide.whyReturnedHint')}
      lines={3}
    />
  );
}
