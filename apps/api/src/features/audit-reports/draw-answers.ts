import { setImmediate as breath } from 'node:timers/promises';
import { QUIET, WARNING } from '../../pdf/sheet.js';
import type { AuditReport, ReportedAnswers, ReportedQuestion } from './audit-report.js';
import type { ReportSheet } from './draw-audit-report.js';

const SMALL = 9.5;
const BYTES_IN_KB = 1024;
/** Room that a question needs with its answer, so that they do not part. */
const QUESTION_ROOM = 50;

/** What was answered to each question, the interviews and the evidence kept. */
export async function drawAnswers(on: ReportSheet, { answers, recorded }: AuditReport): Promise<void> {
  const { sheet, words } = on;
  if (recorded?.answersMovedOn) {
    on.part(words.questionsTitle);
    sheet.text('P', words.answersMovedOn, { after: 6 });
  }
  if (answers === null) return;
  const bookmark = on.part(words.questionsTitle);
  for (const { sectionNo, title, questions } of answers.sections) {
    sheet.keepTogether(() => {
      sheet.pdf.y += QUESTION_ROOM * 2;
    });
    const heading = `${sectionNo} ${title}`;
    bookmark.addItem(heading);
    sheet.text('H3', heading, { font: 'bold', size: 12, after: 4 });
    for (const question of questions) {
      drawQuestion(on, question);
      // Long notes to many questions take seconds: whoever else asks something meanwhile gets his turn after each.
      await breath();
    }
  }
  drawInterviews(on, answers);
  drawFiles(on, answers);
}

function drawQuestion(on: ReportSheet, question: ReportedQuestion): void {
  const { sheet, words } = on;
  const { place, text, evidence, notApplicableReason, note } = question;
  sheet.keepTogether(() => {
    sheet.pdf.y += QUESTION_ROOM;
  });
  sheet.text('P', `${place} ${text}`, { size: 10, font: 'bold' });
  const looked = evidence.map((kind) => words.evidence[kind]).join(', ');
  sheet.text('P', [answerOf(on, question), looked].filter(Boolean).join(' · '), {
    size: SMALL,
    colour: question.points === null && notApplicableReason === null ? WARNING : QUIET,
  });
  if (notApplicableReason !== null)
    sheet.text('P', words.named(words.whyNot, notApplicableReason), { size: SMALL });
  if (note !== null) sheet.text('P', words.named(words.note, note), { size: SMALL });
  sheet.pdf.y += 6;
}

function answerOf(
  { words, points }: ReportSheet,
  { notApplicableReason, points: earned, possible, tally, choice }: ReportedQuestion,
): string {
  if (notApplicableReason !== null) return words.notApplicable;
  if (earned === null) return words.unanswered;
  const found = tally === null ? choice : words.tally(tally.positive, tally.total);
  const given = words.answer(points(earned), points(possible));
  return found === null ? given : `${found} · ${given}`;
}

function drawInterviews(on: ReportSheet, { interviews }: ReportedAnswers): void {
  const { sheet, words } = on;
  const { held, required, workforce } = interviews;
  on.part(words.interviewsTitle);
  sheet.table(
    [
      [words.interviewsHeld, String(held)],
      [words.interviewsRequired, required === null ? words.noSampling : String(required)],
      [words.workforce, workforce === null ? words.unknown : String(workforce)],
    ],
    { size: 10.5 },
  );
}

function drawFiles(on: ReportSheet, { files }: ReportedAnswers): void {
  const { sheet, words } = on;
  on.part(words.filesTitle);
  if (files.length === 0) sheet.text('P', words.noFiles, { after: 6 });
  for (const { name, mediaType, bytes, question, addedBy } of files) {
    const size = words.kilobytes(String(Math.max(1, Math.round(bytes / BYTES_IN_KB))));
    const about = question === null ? words.fileOfAll : words.fileOf(question);
    const by = addedBy === '' ? [] : [words.addedBy(addedBy)];
    sheet.text('P', [name, about, mediaType, size, ...by].join(' · '), { size: SMALL, after: 3 });
  }
}
