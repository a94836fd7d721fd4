import { Anchor, Button, SegmentedControl } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../../../ui/page-header';
import classes from './printed-page.module.css';
import type { PrintLanguage } from './printed-words';

interface PrintedPageProps {
  title: string;
  employerRef: string;
  employerName: string;
  /** Said above the sheet, not on it: why this must not be handed out, for example. */
  warning?: ReactNode;
  /** The sheet in the chosen language; the reader of a letter need not share the language of the screen. */
  children: (language: PrintLanguage) => ReactNode;
}

/** One sheet of Letter paper as it will be printed, with the buttons around it left off the paper. */
export function PrintedPage({ title, employerRef, employerName, warning, children }: PrintedPageProps) {
  const { t, i18n } = useTranslation('certification');
  const [language, setLanguage] = useState<PrintLanguage>(i18n.language.startsWith('fr') ? 'fr' : 'en');
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={title}
          breadcrumb={
            <Anchor
              size="sm"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/employers/$employerRef"
                  params={{ employerRef }}
                  search={{ tab: 'certification' }}
                />
              )}
            >
              {employerName}
            </Anchor>
          }
          actions={
            <>
              <SegmentedControl
                aria-label={t('print.language')}
                value={language}
                onChange={(value) => setLanguage(value === 'fr' ? 'fr' : 'en')}
                data={[
                  { value: 'en', label: t('print.english') },
                  { value: 'fr', label: t('print.french') },
                ]}
              />
              <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
                {t('print.print')}
              </Button>
            </>
          }
        />
        {warning && <div className={classes.warning}>{warning}</div>}
      </div>
      <article className={classes.sheet} lang={`${language}-CA`} aria-label={title}>
        {children(language)}
      </article>
    </>
  );
}
