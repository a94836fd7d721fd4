import { Anchor, Collapse, UnstyledButton } from '@mantine/core';
import { IconCheck, IconChevronRight, IconHelpSquareRounded, IconMinus, IconX } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../gql';
import type { ReasonLineFragment } from '../gql/graphql';
import classes from './reason-list.module.css';

/** What a line of a reason needs. A reason has no id: spread it with `@unmask`. */
export const ReasonLine = graphql(`
  fragment ReasonLine on Reason {
    code
    met
    message
    optional
    parts {
      text
      assumption
    }
    rule {
      id
      title
      assumed
      assumption
      sources {
        title
        url
        quoted
        checkedOn
      }
    }
  }
`);

/** Met, unmet, or unmet and in nobody's way: a shape and a word for each. */
const states = {
  met: { Icon: IconCheck, className: classes.met },
  unmet: { Icon: IconX, className: classes.unmet },
  optional: { Icon: IconMinus, className: classes.optional },
} as const;

function ReasonItem({ reason }: { reason: ReasonLineFragment }) {
  const { t } = useTranslation('ui');
  const [open, setOpen] = useState(false);
  const panel = useId();
  const { rule } = reason;
  const state = reason.met ? 'met' : reason.optional ? 'optional' : 'unmet';
  const { Icon, className } = states[state];
  return (
    <li className={classes.item}>
      <span className={className}>
        <Icon size={16} stroke={2.5} aria-hidden />
        <span className="visually-hidden">{t(`reasons.${state}`)}</span>
      </span>
      <div className={classes.body}>
        <span className={classes.message}>
          {reason.parts.map(({ text, assumption }, index) =>
            assumption ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no identity but their place
              <span key={index} className={classes.assumed} title={assumption}>
                {text}
                <IconHelpSquareRounded size={13} aria-hidden />
                <span className="visually-hidden"> ({t('reasons.assumption')})</span>
              </span>
            ) : (
              text
            ),
          )}
        </span>
        <UnstyledButton
          className={classes.rule}
          aria-expanded={open}
          aria-controls={panel}
          onClick={() => setOpen(!open)}
        >
          <IconChevronRight size={14} className={open ? classes.turned : classes.chevron} aria-hidden />
          {rule.title}
        </UnstyledButton>
        <Collapse expanded={open}>
          <div id={panel} className={classes.sources}>
            {rule.assumed && rule.assumption && (
              <p>
                <strong>{t('reasons.assumedBecause')}</strong> {rule.assumption}
              </p>
            )}
            {rule.sources.map((source) => (
              <p key={`${source.title}${source.url ?? ''}`}>
                {source.url ? (
                  <Anchor href={source.url} target="_blank" rel="noreferrer" inherit underline="always">
                    {source.title}
                    <span className="visually-hidden"> {t('reasons.newTab')}</span>
                  </Anchor>
                ) : (
                  source.title
                )}
                {source.quoted && <q className={classes.quoted}>{source.quoted}</q>}
                {source.checkedOn && (
                  <span className={classes.checked}>
                    {t('reasons.checkedOn', { date: source.checkedOn })}
                  </span>
                )}
              </p>
            ))}
            <p className={classes.checked}>{t('reasons.ruleId', { id: rule.id })}</p>
          </div>
        </Collapse>
      </div>
    </li>
  );
}

/**
 * Why something is as it is: each line with met or not met (shape and word, not only colour), the rule it rests on,
 * and behind that the rule's sources and assumption.
 */
export function ReasonList({ reasons, label }: { reasons: readonly ReasonLineFragment[]; label?: string }) {
  const { t } = useTranslation('ui');
  return (
    <ul className={classes.list} aria-label={label ?? t('reasons.label')}>
      {reasons.map((reason, index) => (
        // Lines of one answer keep their order and carry no id of their own; two may share a code.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <ReasonItem key={`${reason.code}-${index}`} reason={reason} />
      ))}
    </ul>
  );
}
