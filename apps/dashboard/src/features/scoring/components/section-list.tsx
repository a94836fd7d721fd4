import { NativeSelect, UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus, IconCircleX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormatters } from '../../../ui/format';
import type { SectionStanding, SectionStatus, SectionToScore } from '../live-score';
import classes from './section-list.module.css';

const ICONS: Record<SectionStatus, typeof IconCircleCheck> = {
  PASSES: IconCircleCheck,
  OPEN: IconCircleDashed,
  BELOW: IconCircleX,
  NOT_APPLICABLE: IconCircleMinus,
};

interface SectionListProps {
  sections: readonly SectionToScore[];
  standings: ReadonlyMap<number, SectionStanding>;
  /** Percent that each section needs. */
  mark: number;
  current: number;
  onChoose: (sectionNo: number) => void;
}

/** The sections with how far each is and where its pass line lies; on a narrow screen a plain choice. */
export function SectionList({ sections, standings, mark, current, onChoose }: SectionListProps) {
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const word = (sectionNo: number) => {
    const standing = standings.get(sectionNo);
    return standing ? t(`section.${standing.status}`) : '';
  };
  return (
    <nav aria-label={t('section.list')}>
      <NativeSelect
        className={classes.narrow}
        label={t('section.choose')}
        value={current}
        onChange={(event) => onChoose(Number(event.currentTarget.value))}
        data={sections.map(({ sectionNo, title }) => ({
          value: String(sectionNo),
          label: `${sectionNo}. ${title} – ${word(sectionNo)}`,
        }))}
      />
      <ol className={classes.list}>
        {sections.map(({ sectionNo, title }) => {
          const standing = standings.get(sectionNo);
          const Icon = ICONS[standing?.status ?? 'OPEN'];
          return (
            <li key={sectionNo}>
              <UnstyledButton
                className={classes.item}
                data-status={standing?.status}
                aria-current={sectionNo === current ? 'true' : undefined}
                onClick={() => onChoose(sectionNo)}
              >
                <Icon size={18} stroke={2} aria-hidden className={classes.icon} />
                <span className={classes.title}>
                  {sectionNo}. {title}
                </span>
                <span className={classes.figures}>
                  {format.percent(standing?.percent)}
                  <span className="visually-hidden">{word(sectionNo)}</span>
                </span>
                <span className={classes.bar} aria-hidden>
                  <span className={classes.fill} style={{ width: `${standing?.percent ?? 0}%` }} />
                  <span className={classes.mark} style={{ left: `${mark}%` }} />
                </span>
                <span className={classes.count}>
                  {t('section.answered', { done: standing?.answered ?? 0, all: standing?.questions ?? 0 })}
                </span>
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
