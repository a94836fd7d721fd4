import { Fragment } from 'react';

const ISO_DATE = /(\d{4}-\d{2}-\d{2})/;

/** A sentence whose ISO dates are never broken at their hyphens. */
export function UnbrokenDates({ text }: { text: string }) {
  return text.split(ISO_DATE).map((part, index) =>
    // Splitting by one group puts the dates at the odd places.
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence have no identity but their place
      <span key={index} style={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: see above
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
