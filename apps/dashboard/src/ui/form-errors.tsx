import { Anchor, Title } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './form-errors.module.css';
import { ReasonList } from './reason-list';
import type { FormError } from './user-errors';

/**
 * The summary above a form that could not be saved: takes the focus each time the errors change, names each error and
 * leads to its field. What was typed stays.
 */
export function FormErrors({ errors }: { errors: readonly FormError[] }) {
  const { t } = useTranslation('ui');
  const summary = useRef<HTMLElement>(null);

  useEffect(() => {
    if (errors.length > 0) summary.current?.focus();
  }, [errors]);

  if (errors.length === 0) return null;
  const reasons = errors.flatMap((error) => (error.reason ? [error.reason] : []));
  return (
    <section ref={summary} tabIndex={-1} className={classes.summary} aria-labelledby="form-errors-title">
      <Title order={3} id="form-errors-title" className={classes.title}>
        <IconAlertCircle size={18} aria-hidden />
        {t('formErrors.title', { count: errors.length })}
      </Title>
      <ul>
        {errors
          .filter((error) => !error.reason)
          .map((error) => (
            <li key={`${error.fieldId ?? ''}${error.message}`}>
              {error.fieldId ? (
                <Anchor
                  href={`#${error.fieldId}`}
                  inherit
                  underline="always"
                  c="inherit"
                  onClick={(event) => {
                    event.preventDefault();
                    document.getElementById(error.fieldId ?? '')?.focus();
                  }}
                >
                  {error.message}
                </Anchor>
              ) : (
                error.message
              )}
            </li>
          ))}
      </ul>
      {reasons.length > 0 && <ReasonList reasons={reasons} label={t('formErrors.refused')} />}
      <p>{t('formErrors.kept')}</p>
    </section>
  );
}
