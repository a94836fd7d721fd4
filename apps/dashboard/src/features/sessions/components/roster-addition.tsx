import { useTranslation } from 'react-i18next';
import type { SessionLineFragment } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useAct } from '../../../ui/record-form/use-act';
import { useRecordForm } from '../../../ui/record-form/use-record-form';
import { attendeeInput, type Roster, type RosterInput, rosterSchema, useLineWords } from '../../training';
import { AddToRoster } from '../sessions.queries';
import { RosterForm } from './roster-form';

interface RosterAdditionProps {
  session: SessionLineFragment;
  onAdded: () => void;
}

/** Puts people on the roster of a planned session: all that are entered, or nobody. */
export function RosterAddition({ session, onAdded }: RosterAdditionProps) {
  const { t } = useTranslation('sessions');
  const act = useAct(AddToRoster, (data) => data.addToRoster.errors);
  const record = useRecordForm<RosterInput, Roster>({
    schema: rosterSchema,
    initial: { courseCode: session.courseCode, completedOn: session.heldOn, attendees: [] },
    labels: { courseCode: t('course'), completedOn: t('heldOn'), attendees: t('roster.add') },
    nameField: useLineWords(),
    save: ({ attendees }, { idempotencyKey }) =>
      act({ input: { sessionId: session.id, attendees: attendees.map(attendeeInput) }, idempotencyKey }),
    onSaved: () => {
      announce(t('roster.added'));
      onAdded();
    },
  });
  return <RosterForm record={record} saveLabel={t('roster.save')} />;
}
