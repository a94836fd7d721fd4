import type { ScoredQuestion } from '@good-standing/domain';
import { scoreQuestion } from '@good-standing/domain';
import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { IconNote, IconX } from '@tabler/icons-react';
import { type Ref, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WorkbookHeadFragment } from '../../../gql/graphql';
import { useFormatters } from '../../../ui/format';
import { type DeskAnswer, NO_ANSWER, type WaitingFile, type WorkbookDesk } from '../../device-queue';
import { QuestionNotes, type ReviewState } from '../../review';
import type { QuestionToScore } from '../live-score';
import { questionStatus } from '../question-status';
import { AnswerControl } from './answer-control';
import { AnswerStatus } from './answer-status';
import { ConflictPanel } from './conflict-panel';
import { EvidenceList } from './evidence-list';
import classes from './question-card.module.css';
import { SaveState } from './save-state';
import { useAnswerDraft } from './use-answer-draft';

interface QuestionCardProps {
  workbookId: string;
  question: QuestionToScore;
  scored: ScoredQuestion;
  answer: DeskAnswer | undefined;
  desk: WorkbookDesk;
  files: WorkbookHeadFragment['files'];
  /** Files of this question that are still on this device. */
  waiting: readonly WaitingFile[];
  readOnly: boolean;
  review: ReviewState;
  cardRef: Ref<HTMLElement>;
}

const UNITS = 10_000;

/** One question: what is asked, what was found, the note, the files, and whether it is saved. */
export function QuestionCard(props: QuestionCardProps) {
  const { workbookId, question, scored, answer, desk, files, waiting, readOnly, review, cardRef } = props;
  const { t } = useTranslation('scoring');
  const format = useFormatters();
  const draft = useAnswerDraft(desk, question.id, answer);
  const { values } = draft;
  const [leavingOut, setLeavingOut] = useState(false);
  const [noting, setNoting] = useState(false);
  const place = `${question.sectionNo}.${question.position}`;
  const heading = `question-${question.id}`;
  const leftOut = leavingOut || values.notApplicableReason !== null;
  const score = scoreQuestion(scored, values);
  const answered = score.state === 'SCORED' || score.state === 'NOT_APPLICABLE';
  return (
    <article
      className={classes.card}
      ref={cardRef}
      tabIndex={-1}
      aria-labelledby={heading}
      data-question={question.id}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) draft.flush();
      }}
    >
      <div className={classes.head}>
        <h3 id={heading} className={classes.text}>
          <span className={classes.place}>{place}</span> {question.text}
        </h3>
        <AnswerStatus status={questionStatus(scored, answer)} />
      </div>
      {question.guidance && <p className={classes.guidance}>{question.guidance}</p>}
      <p className={classes.facts}>
        {question.evidence.map((kind) => t(`evidence.${kind}`)).join(' · ')}
        {' · '}
        <span className={classes.earned}>
          {score.state === 'SCORED'
            ? t('earned', {
                points: format.points(score.points / UNITS),
                possible: format.points(question.pointsPossible),
              })
            : t('points', { points: format.points(question.pointsPossible) })}
        </span>
      </p>
      {answer?.state === 'conflict' && (
        <ConflictPanel
          question={question}
          mine={answer.values}
          theirs={answer.saved}
          onKeep={(which) => void desk.resolve(question.id, which)}
        />
      )}
      {answer?.refusal && (
        <p className={classes.refusal} role="alert">
          {answer.refusal}{' '}
          <Button
            size="xs"
            mih={44}
            variant="default"
            onClick={() => void desk.resolve(question.id, 'theirs')}
          >
            {t('saved.giveUp')}
          </Button>
        </p>
      )}
      {!leftOut && (
        <AnswerControl
          question={question}
          label={`${place} ${question.text}`}
          values={values}
          disabled={readOnly}
          onType={draft.type}
          onDecide={draft.decide}
        />
      )}
      {question.mayNotApply && (
        <Group gap="sm" align="flex-end">
          <Checkbox
            classNames={{ body: classes.tick, label: classes.words }}
            label={t('answer.notApplicable')}
            checked={leftOut}
            disabled={readOnly}
            onChange={(event) => {
              setLeavingOut(event.currentTarget.checked);
              if (!event.currentTarget.checked) draft.decide({ notApplicableReason: null });
            }}
          />
          {leftOut && (
            <TextInput
              className={classes.reason}
              label={t('answer.reason')}
              required
              disabled={readOnly}
              autoFocus={leavingOut && values.notApplicableReason === null}
              maxLength={200}
              value={values.notApplicableReason ?? ''}
              onChange={(event) =>
                draft.type({
                  ...NO_ANSWER,
                  note: values.note,
                  notApplicableReason: event.currentTarget.value || null,
                })
              }
            />
          )}
        </Group>
      )}
      {(noting || values.note !== null) && (
        <Textarea
          label={t('note.label')}
          autosize
          minRows={2}
          maxRows={8}
          maxLength={4000}
          disabled={readOnly}
          autoFocus={noting && values.note === null}
          value={values.note ?? ''}
          onChange={(event) => draft.type({ note: event.currentTarget.value || null })}
        />
      )}
      <EvidenceList
        desk={desk}
        questionId={question.id}
        place={place}
        files={files}
        waiting={waiting}
        readOnly={readOnly}
      >
        {!readOnly && values.note === null && !noting && (
          <Button
            variant="subtle"
            size="xs"
            mih={44}
            leftSection={<IconNote size={16} aria-hidden />}
            onClick={() => setNoting(true)}
          >
            {t('note.add')}
          </Button>
        )}
        {!readOnly && answered && (
          <Button
            variant="subtle"
            color="gray"
            size="xs"
            mih={44}
            leftSection={<IconX size={16} aria-hidden />}
            onClick={() => {
              setLeavingOut(false);
              draft.decide({ ...NO_ANSWER, note: values.note });
            }}
          >
            {t('answer.takeBack')}
          </Button>
        )}
        <SaveState answer={answer} typing={draft.typing} />
      </EvidenceList>
      <QuestionNotes workbookId={workbookId} question={{ id: question.id, place }} review={review} />
    </article>
  );
}
