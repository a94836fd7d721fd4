import { Collapse, UnstyledButton } from '@mantine/core';
import { IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReasonLineFragment } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import classes from '../documents.module.css';

/** Every line that stands in the way, behind how many there are. */
export function WhyNotYet({ name, reasons }: { name: string; reasons: readonly ReasonLineFragment[] }) {
  const { t } = useTranslation('documents');
  const [open, setOpen] = useState(false);
  const panel = useId();
  const unmet = reasons.filter(({ met }) => !met);
  return (
    <div>
      <UnstyledButton
        className={classes.why}
        aria-expanded={open}
        aria-controls={panel}
        onClick={() => setOpen(!open)}
      >
        <IconChevronRight size={14} className={open ? classes.turned : undefined} aria-hidden />
        {t('notYet', { count: unmet.length })}
        <span className="visually-hidden">: {name}</span>
      </UnstyledButton>
      <Collapse expanded={open}>
        <div id={panel}>
          <ReasonList reasons={unmet} label={t('notYetOf', { name })} />
        </div>
      </Collapse>
    </div>
  );
}
