import { scoreQuestion } from '@good-standing/domain';
import { Button, Group, Stack } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScoringQuery } from '../../../gql/graphql';
import { announce } from '../../../ui/announce';
import { useFormatters } from '../../../ui/format';
import { Notice } from '../../../ui/record-form/notice';
import { auditMarksOn } from '../../audits';
import { NotesAside, nextOpenNote, useReviewState } from '../../review';
import { liveScore, scoredQuestions } from '../live-score';
import { useWorkbookDesk } from '../use-workbook-desk';
import { InterviewTally } from './interview-tally';
import { QuestionCard } from './question-card';
import { ScoreSummary } from './score-summary';
import classes from './scoring-desk.module.css';
import { ScoringHelp } from './scoring-help';
import { SectionList } from './section-list';
import { useScoringKeys } from './use-scoring-keys';
import { WayToPass } from './way-to-pass';

type Workbook = NonNullable<ScoringQuery['auditWorkbook']>;

interface ScoringDeskProps {
  workbook: Workbook;
  userId: string;
  /** The section that the address names. */
  sectionNo: number;
  onSection: (sectionNo: number) => void;
}

/** The audit on the screen: sections, the questions of one, the score as it forms, and what still waits. */
export function ScoringDesk({ workbook, userId, sectionNo, onSection }: ScoringDeskProps) {
  const { t } = useTranslation(['scoring', 'review']);
  const format = useFormatters();
  const { desk, snapshot } = useWorkbookDesk(userId, workbook);
  const { sections } = workbook.instrument;
  const questions = useMemo(() => scoredQuestions(sections), [sections]);
  const shown = useMemo(
    () => new Map(sections.flatMap((one) => one.questions.map((question) => [question.id, question]))),
    [sections],
  );
  const scored = useMemo(() => new Map(questions.map((question) => [question.id, question])), [questions]);
  const live = useMemo(
    () => liveScore(questions, (id) => snapshot.answers.get(id)?.values ?? null, workbook.lastDay),
    [questions, snapshot.answers, workbook.lastDay],
  );
  const marks = auditMarksOn(workbook.lastDay);
  const section = sections.find((one) => one.sectionNo === sectionNo) ?? sections[0];
  const place = section ? sections.indexOf(section) : -1;
  const { state } = workbook;
  const ended = state === 'SUBMITTED' || state === 'CLOSED' ? state : null;
  const readOnly = ended !== null;
  const cards = useRef(new Map<string, HTMLElement>());
  const [wanted, setWanted] = useState<string | null>(null);
  const review = useReviewState(workbook.id);
  useSayConflicts(snapshot.answers);

  // A question of another section is focused once that section is there.
  useEffect(() => {
    const card = wanted === null ? undefined : cards.current.get(wanted);
    if (!card) return;
    card.focus();
    setWanted(null);
  });

  const go = (questionId: string) => {
    const question = shown.get(questionId);
    if (!question) return;
    if (question.sectionNo !== section?.sectionNo) onSection(question.sectionNo);
    setWanted(questionId);
  };
  const turn = (by: 1 | -1) => {
    const next = sections[place + by];
    if (!next) return;
    onSection(next.sectionNo);
    setWanted(next.questions[0]?.id ?? null);
  };
  const focusedId = () =>
    document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset.question ?? null;
  // A button of the aside takes the focus: the note after the question that was last looked at is meant.
  const lastNote = useRef<string | null>(null);
  const toNote = () => {
    const next = nextOpenNote(review.notes, questions, focusedId() ?? lastNote.current);
    lastNote.current = next;
    if (next) go(next);
    else announce(t('review:notes.noneOpen'));
  };
  useScoringKeys({
    toNote,
    step: (by) => {
      const own = section?.questions ?? [];
      const at = own.findIndex(({ id }) => id === focusedId());
      const next = at === -1 ? own[0] : own[at + by];
      if (next) go(next.id);
      else turn(by);
    },
    turn,
    toOpen: () => {
      const from = questions.findIndex(({ id }) => id === focusedId());
      const order = [...questions.slice(from + 1), ...questions.slice(0, from + 1)];
      const open = order.find(
        (question) =>
          scoreQuestion(question, snapshot.answers.get(question.id)?.values ?? null).state === 'UNANSWERED',
      );
      if (open) go(open.id);
      else announce(t('keys.noneOpen'));
    },
  });

  return (
    <>
      <ScoreSummary
        live={live}
        questions={questions.length}
        lastDay={workbook.lastDay}
        snapshot={snapshot}
        onRetry={() => desk.retry()}
      />
      {ended && <Notice tone="warn" title={t(`readOnly.${ended}`)} />}
      <div className={classes.grid}>
        <div className={classes.sections}>
          <SectionList
            sections={sections}
            standings={live.sections}
            mark={marks.section}
            current={section?.sectionNo ?? 0}
            onChoose={onSection}
          />
        </div>
        {section && (
          <section aria-labelledby="section-heading">
            <h2 id="section-heading" className={classes.heading}>
              {section.sectionNo}. {section.title}
              <span className={classes.figures}>
                {t('section.figures', {
                  percent: format.percent(live.sections.get(section.sectionNo)?.percent),
                  mark: format.percent(marks.section),
                })}
              </span>
            </h2>
            <Stack gap="sm">
              {section.questions.map((question) => {
                const own = scored.get(question.id);
                return (
                  own && (
                    <QuestionCard
                      key={question.id}
                      workbookId={workbook.id}
                      question={question}
                      scored={own}
                      answer={snapshot.answers.get(question.id)}
                      desk={desk}
                      files={workbook.files.filter(({ questionId }) => questionId === question.id)}
                      waiting={snapshot.files.filter(({ questionId }) => questionId === question.id)}
                      readOnly={readOnly}
                      review={review}
                      cardRef={(card) => {
                        if (card) cards.current.set(question.id, card);
                        else cards.current.delete(question.id);
                      }}
                    />
                  )
                );
              })}
            </Stack>
            <Group justify="space-between" mt="sm">
              <Button
                variant="default"
                mih={44}
                leftSection={<IconChevronLeft size={16} aria-hidden />}
                disabled={place <= 0}
                onClick={() => turn(-1)}
              >
                {t('section.previous')}
              </Button>
              <Button
                variant="default"
                mih={44}
                rightSection={<IconChevronRight size={16} aria-hidden />}
                disabled={place === sections.length - 1}
                onClick={() => turn(1)}
              >
                {t('section.next')}
              </Button>
            </Group>
          </section>
        )}
        <aside className={classes.aside} aria-label={t('aside')}>
          <NotesAside workbookId={workbook.id} review={review} onNext={toNote} />
          <WayToPass way={live.way} questions={shown} onGo={go} />
          <InterviewTally workbook={workbook} desk={desk} tally={snapshot.tally} readOnly={readOnly} />
          <ScoringHelp />
        </aside>
      </div>
    </>
  );
}

/** A conflict is said aloud when it appears, wherever the focus is. */
function useSayConflicts(answers: ReadonlyMap<string, { state: string }>): void {
  const { t } = useTranslation('scoring');
  const count = [...answers.values()].filter(({ state }) => state === 'conflict').length;
  const before = useRef(0);
  useEffect(() => {
    if (count > before.current) announce(t('saved.conflicts', { count }));
    before.current = count;
  }, [count, t]);
}
