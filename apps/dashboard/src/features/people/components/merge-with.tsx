import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PersonPicker } from '../../training';
import { MergeForm, type PersonInMerge } from './merge-form';

/** Names another file of the same person, one that nothing pointed at by itself, and merges it into this one. */
export function MergeWith({ person, onClose }: { person: PersonInMerge; onClose: () => void }) {
  const { t } = useTranslation('people');
  const [other, setOther] = useState<PersonInMerge | null>(null);
  return (
    <>
      <PersonPicker
        label={t('merge.other', { name: person.fullName })}
        description={t('merge.otherHint')}
        chosen=""
        onPick={(picked) => {
          if (picked.id !== person.id) setOther(picked);
        }}
      />
      {other && <MergeForm keep={person} merge={other} onClose={onClose} />}
    </>
  );
}
