import { Button, Menu, Text } from '@mantine/core';
import { IconChevronDown, IconLock } from '@tabler/icons-react';
import { Fragment, lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionName } from '../../../gql/graphql';
import { Dialog } from '../../../ui/dialog';
import { ReasonList } from '../../../ui/reason-list';
import type { Action, Situation } from './employer-situation';

const EmployerActForm = lazy(() => import('./employer-act-form'));

/** The menu's groups, in the order of the program. Deciding, voiding and correcting live beside their records. */
const GROUPS: readonly (readonly ActionName[])[] = [
  ['RECORD_TRAINING', 'HIRE_PERSON', 'RECORD_HEADCOUNT'],
  ['RECORD_IMPLEMENTATION', 'RECORD_GUIDANCE'],
  ['RECORD_AUDIT', 'CERTIFY_SECOR', 'CERTIFY_COR', 'ISSUE_LETTER_2', 'ISSUE_LETTER_3'],
  ['RECORD_CONDITION', 'RECORD_PREMIUM', 'CORRECT_RECORD'],
];

/** The acts that stand beside the menu as a button when they are possible: what the standing itself waits for. */
function nextSteps({ standing }: Situation): readonly ActionName[] {
  if (standing.concerns.includes('LETTER_TO_ISSUE')) return ['ISSUE_LETTER_2', 'ISSUE_LETTER_3'];
  const certifies = standing.cycleYear === null || standing.concerns.includes('RECERTIFICATION_DUE');
  if (!certifies) return [];
  return standing.program === 'COR' ? ['CERTIFY_COR', 'CERTIFY_SECOR'] : ['CERTIFY_SECOR', 'CERTIFY_COR'];
}

interface EmployerActionsProps {
  employer: Situation;
  today: string;
  /** Asks for the employer anew, after someone else changed it. */
  reload: () => Promise<unknown>;
  /** Acts with a page of their own. */
  onOpenPage: (action: 'RECORD_TRAINING' | 'RECORD_AUDIT') => void;
}

/**
 * What can be done with this employer now. An act that the rules refuse stays in the menu, can be reached by the
 * keyboard, and says why instead of doing nothing.
 */
export function EmployerActions({ employer, today, reload, onOpenPage }: EmployerActionsProps) {
  const { t } = useTranslation('employer');
  const [acting, setActing] = useState<ActionName | null>(null);
  const [refused, setRefused] = useState<Action | null>(null);
  const offered = new Map(employer.availableActions.map((one) => [one.action, one]));
  const next = nextSteps(employer)
    .map((name) => offered.get(name))
    .find((one) => one?.allowed);

  function choose(action: Action): void {
    if (!action.allowed) setRefused(action);
    else if (action.action === 'RECORD_TRAINING' || action.action === 'RECORD_AUDIT')
      onOpenPage(action.action);
    else setActing(action.action);
  }

  /** The first line that refuses it, and how many more there are. */
  function whyNot({ reasons: [first, ...more] }: Action): string {
    const line = first?.message ?? '';
    return more.length === 0 ? line : t('action.whyNot', { line, count: more.length });
  }

  // What the viewer's role does not permit carries no reason and is not offered at all.
  const shown = (action: Action) => action.allowed || action.reasons.length > 0;
  const groups = GROUPS.map((names) => names.flatMap((name) => offered.get(name) ?? []).filter(shown)).filter(
    (group) => group.length > 0,
  );
  if (groups.length === 0) return null;
  return (
    <>
      {next && <Button onClick={() => choose(next)}>{t(`action.${next.action}`)}</Button>}
      <Menu position="bottom-end" width={300} withinPortal withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button
            variant={next ? 'default' : 'filled'}
            rightSection={<IconChevronDown size={16} aria-hidden />}
          >
            {t('action.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groups.map((group, index) => (
            <Fragment key={group[0]?.action}>
              {index > 0 && <Menu.Divider role="separator" />}
              {group.map((one) => (
                <Menu.Item
                  key={one.action}
                  onClick={() => choose(one)}
                  c={one.allowed ? undefined : 'dimmed'}
                  rightSection={one.allowed ? undefined : <IconLock size={14} aria-hidden />}
                >
                  {t(`action.${one.action}`)}
                  {!one.allowed && (
                    <Text span size="xs" display="block" c="dimmed">
                      {whyNot(one)}
                    </Text>
                  )}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </Menu.Dropdown>
      </Menu>
      {refused && (
        <Dialog
          onClose={() => setRefused(null)}
          title={t('action.refusedTitle', { action: t(`action.${refused.action}`) })}
        >
          <Text size="sm" c="dimmed" mb="xs">
            {t('action.refusedExplain')}
          </Text>
          <ReasonList reasons={refused.reasons} />
        </Dialog>
      )}
      {acting && (
        <Suspense fallback={null}>
          <EmployerActForm
            action={acting}
            employer={employer}
            today={today}
            reload={reload}
            onClose={() => setActing(null)}
          />
        </Suspense>
      )}
    </>
  );
}
