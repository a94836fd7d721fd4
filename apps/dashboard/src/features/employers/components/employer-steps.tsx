import { IconCircle, IconCircleCheckFilled, IconCircleHalf2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { graphql } from '../../../gql';
import type { EmployerStepsFragment } from '../../../gql/graphql';
import { ReasonList } from '../../../ui/reason-list';
import classes from './employer-steps.module.css';

export const EmployerStepsFields = graphql(`
  fragment EmployerSteps on Employer {
    steps {
      name
      state
      reasons {
        ...ReasonLine @unmask
      }
    }
  }
`);

const icons = { DONE: IconCircleCheckFilled, STARTED: IconCircleHalf2, NOT_STARTED: IconCircle };

/** Training, implementation, verification: how far each is, and what is there or missing. */
export function EmployerSteps({ steps }: { steps: EmployerStepsFragment['steps'] }) {
  const { t } = useTranslation('employer');
  return (
    <ol className={classes.steps}>
      {steps.map((step) => {
        const Icon = icons[step.state];
        return (
          <li key={step.name} className={classes.step} data-state={step.state}>
            <h3 className={classes.title}>
              <Icon size={20} aria-hidden className={classes.icon} />
              {t(`steps.name.${step.name}`)}
              <span className={classes.state}>{t(`steps.state.${step.state}`)}</span>
            </h3>
            <ReasonList reasons={step.reasons} label={t(`steps.name.${step.name}`)} />
          </li>
        );
      })}
    </ol>
  );
}
