import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useToday, useViewer } from '../../../session/viewer';
import { employersPaths } from '../employers.paths';

const EmployerDetailsForm = lazy(() =>
  import('./employer-details-form').then((module) => ({ default: module.EmployerDetailsForm })),
);

/** Opens the form for a new employer; once registered, its page. Shown to those who may. */
export function RegisterEmployerButton() {
  const { t } = useTranslation('employers');
  const navigate = useNavigate();
  const viewer = useViewer();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const registered = useRef<string>(undefined);

  if (!viewer?.permissions.includes('employers.record') || !today) return null;
  return (
    <>
      <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen(true)}>
        {t('register')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <EmployerDetailsForm
            today={today}
            onRegistered={(ref) => {
              registered.current = ref;
            }}
            onClose={() => {
              setOpen(false);
              // Only once the form is closed: while it is open, leaving would ask about unsaved changes.
              if (registered.current) void navigate(employersPaths.one(registered.current));
            }}
          />
        </Suspense>
      )}
    </>
  );
}
