import { Button, Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './save-bar.module.css';
import { UnsavedChangesGuard } from './unsaved-changes';

interface SaveBarProps {
  /** Something was typed that is not saved; also arms the guard against leaving. */
  dirty: boolean;
  saving: boolean;
  /** What saving does, as a verb: "Record training". */
  saveLabel: string;
  onCancel: () => void;
  /** Anything to know before saving; stands beside the buttons. */
  children?: ReactNode;
}

/** The end of a form: stays in sight while the form is longer than the screen. The save button submits the form. */
export function SaveBar({ dirty, saving, saveLabel, onCancel, children }: SaveBarProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={`${classes.bar} no-print`}>
      <UnsavedChangesGuard dirty={dirty} saving={saving} />
      <Text size="sm" c="dimmed" component="div" className={classes.note}>
        {children ?? (dirty ? t('save.unsaved') : null)}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button variant="default" onClick={onCancel} disabled={saving}>
          {t('save.cancel')}
        </Button>
        <Button type="submit" loading={saving} loaderProps={{ 'aria-label': t('save.saving') }}>
          {saveLabel}
        </Button>
      </Group>
    </div>
  );
}
