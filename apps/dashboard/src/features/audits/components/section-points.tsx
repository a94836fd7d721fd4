import { LANGUAGES, SECTIONS, scoreAudit } from '@good-standing/domain';
import { Checkbox, TextInput } from '@mantine/core';
import { Fragment, type KeyboardEvent } from 'react';
import { useFormContext } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import { useProblemText } from '../../../ui/record-form/problem-text';
import { useFieldId } from '../../../ui/record-form/record-fields';
import { fieldId } from '../../../ui/user-errors';
import { auditMarksOn } from '../audit-marks';
import { isOverPossible, type SectionEntry, scoreOf } from '../section-entry';
import { SectionBar, SectionVerdict } from './section-chart';
import classes from './section-points.module.css';

type Column = 'awarded' | 'possible';

/** Enter and the arrows go up and down in a column; at its ends they stay. */
function walk(event: KeyboardEvent<HTMLInputElement>, column: Column, row: number): void {
  const step = event.key === 'Enter' || event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0 || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const next = event.currentTarget
    .closest('[data-points]')
    ?.querySelector<HTMLInputElement>(`input[data-cell="${column}-${row + step}"]`);
  next?.focus();
  next?.select();
}

/**
 * The fifteen rows of points. The inputs follow each other by column, so that Tab goes straight down the points
 * awarded, as they stand on paper, then the points possible, then what does not apply.
 */
export function SectionPoints({ lastDay }: { lastDay: string }) {
  const { t, i18n } = useTranslation('audits');
  const say = useProblemText();
  const format = useFormatters();
  const id = useFieldId('sections');
  const form = useFormContext<{ sections: SectionEntry[] }>();
  const entries = form.watch('sections');
  const errors = form.formState.errors.sections;
  const language = LANGUAGES.find((one) => i18n.language.startsWith(one)) ?? 'en';
  const marks = auditMarksOn(lastDay);

  const title = (sectionNo: number) =>
    SECTIONS.find((one) => one.sectionNo === sectionNo)?.title[language] ?? '';
  const results = entries.map((entry) => {
    const score = scoreOf(entry);
    return score && scoreAudit([score], lastDay).sections[0];
  });

  const column = (name: Column, gridColumn: number) =>
    entries.map((entry, row) => (
      <TextInput
        key={entry.sectionNo}
        {...form.register(`sections.${row}.${name}`)}
        id={fieldId(id, `${row}.${name}`)}
        data-cell={`${name}-${row}`}
        style={{ gridColumn, gridRow: row + 2 }}
        className={classes.points}
        size="xs"
        inputMode="decimal"
        autoComplete="off"
        disabled={!entry.applies}
        aria-label={t(`points.${name}Of`, { no: entry.sectionNo, section: title(entry.sectionNo) })}
        error={say(
          errors?.[row]?.[name]?.message ??
            (name === 'awarded' && isOverPossible(entry) ? 'pointsOverPossible' : undefined),
        )}
        onFocus={(event) => event.currentTarget.select()}
        onKeyDown={(event) => walk(event, name, row)}
      />
    ));

  return (
    // What is wrong with the points as a whole leads here.
    <div id={id} tabIndex={-1} className={classes.grid} data-points>
      <span className={classes.head} style={{ gridColumn: 1, gridRow: 1 }}>
        {t('section.title')}
      </span>
      <span className={classes.headEnd} style={{ gridColumn: 2, gridRow: 1 }}>
        {t('points.awarded')}
      </span>
      <span className={classes.headEnd} style={{ gridColumn: 3, gridRow: 1 }}>
        {t('points.possible')}
      </span>
      <span className={classes.head} style={{ gridColumn: 4, gridRow: 1 }}>
        {t('points.notApplicable')}
      </span>
      <span className={classes.scale} style={{ gridColumn: 5, gridRow: 1 }} aria-hidden="true">
        <span style={{ left: `${marks.section}%` }}>{format.percent(marks.section)}</span>
      </span>
      {entries.map((entry, row) => (
        <span key={entry.sectionNo} className={classes.title} style={{ gridColumn: 1, gridRow: row + 2 }}>
          <span className={classes.number}>{entry.sectionNo}</span> {title(entry.sectionNo)}
        </span>
      ))}
      {column('awarded', 2)}
      {column('possible', 3)}
      {entries.map((entry, row) => {
        const result = results[row];
        return (
          <Fragment key={entry.sectionNo}>
            <Checkbox
              // Not registered: the box says the opposite of the value, which the form would read from it.
              checked={!entry.applies}
              onChange={(event) =>
                form.setValue(`sections.${row}.applies`, !event.currentTarget.checked, {
                  shouldDirty: true,
                  shouldValidate: form.formState.isSubmitted,
                })
              }
              aria-label={t('points.notApplicableOf', {
                no: entry.sectionNo,
                section: title(entry.sectionNo),
              })}
              className={classes.tick}
              style={{ gridColumn: 4, gridRow: row + 2 }}
            />
            {entry.applies ? (
              <>
                <div style={{ gridColumn: 5, gridRow: row + 2 }} className={classes.bar}>
                  <SectionBar
                    percent={result?.percentHundredths != null ? result.percentHundredths / 100 : null}
                    passes={result?.passes ?? null}
                    mark={marks.section}
                  />
                </div>
                <span style={{ gridColumn: 6, gridRow: row + 2 }} className={classes.percent}>
                  {result?.percentHundredths != null ? format.score(result.percentHundredths / 100) : ''}
                </span>
                <span style={{ gridColumn: 7, gridRow: row + 2 }} className={classes.verdict}>
                  {result && <SectionVerdict passes={result.passes} />}
                </span>
              </>
            ) : (
              <TextInput
                {...form.register(`sections.${row}.reason`)}
                id={fieldId(id, `${row}.reason`)}
                style={{ gridRow: row + 2 }}
                className={classes.reason}
                size="xs"
                autoComplete="off"
                placeholder={t('points.reason')}
                aria-label={t('points.reasonOf', { no: entry.sectionNo, section: title(entry.sectionNo) })}
                error={say(errors?.[row]?.reason?.message)}
              />
            )}
          </Fragment>
        );
      })}
    </div>
  );
}
