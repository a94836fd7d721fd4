import { useTranslation } from 'react-i18next';
import classes from './contact-line.module.css';

interface Contact {
  contactName?: string | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
}

/** The number without its extension, as a telephone takes it. */
function dialled(phone: string): string {
  return phone.replace(/[a-z].*$/i, '').replace(/[^\d+]/g, '');
}

/** Whom to call, and where: each is a link of its own, also within a row that opens as a whole. */
export function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation('ui');
  const { contactName, contactPhone, contactEmail } = contact;
  if (!contactName && !contactPhone && !contactEmail)
    return <span className={classes.line}>{t('contact.none')}</span>;
  return (
    <span className={classes.line}>
      {contactName && <span>{contactName}</span>}
      {contactPhone && <a href={`tel:${dialled(contactPhone)}`}>{contactPhone}</a>}
      {contactEmail && <a href={`mailto:${contactEmail}`}>{contactEmail}</a>}
    </span>
  );
}
