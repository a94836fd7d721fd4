import type { EditionFragment } from '../../gql/graphql';

type Section = EditionFragment['sections'][number];
export type EditionQuestion = Section['questions'][number];

export interface ComparedQuestion {
  position: number;
  left: EditionQuestion | null;
  right: EditionQuestion | null;
  /** Anything that an auditor or the score would notice. */
  differs: boolean;
}

export interface ComparedSection {
  sectionNo: number;
  title: string;
  leftPoints: number | null;
  rightPoints: number | null;
  questions: ComparedQuestion[];
  differing: number;
}

/** Two editions section by section, question by question in their places. */
export function compareEditions(left: EditionFragment, right: EditionFragment): ComparedSection[] {
  const numbers = new Set([...left.sections, ...right.sections].map(({ sectionNo }) => sectionNo));
  return [...numbers]
    .toSorted((a, b) => a - b)
    .map((sectionNo) => {
      const of = (edition: EditionFragment) => edition.sections.find((one) => one.sectionNo === sectionNo);
      const [a, b] = [of(left), of(right)];
      const places = new Set([...(a?.questions ?? []), ...(b?.questions ?? [])].map((one) => one.position));
      const questions = [...places]
        .toSorted((one, other) => one - other)
        .map((position): ComparedQuestion => {
          const at = (section: Section | undefined) =>
            section?.questions.find((question) => question.position === position) ?? null;
          const [own, other] = [at(a), at(b)];
          return { position, left: own, right: other, differs: told(own) !== told(other) };
        });
      return {
        sectionNo,
        title: a?.title ?? b?.title ?? '',
        leftPoints: pointsOf(a),
        rightPoints: pointsOf(b),
        questions,
        differing: questions.filter(({ differs }) => differs).length,
      };
    });
}

function told(question: EditionQuestion | null): string {
  if (question === null) return '';
  const { text, evidence, pointsPossible, pattern, thresholdPercent } = question;
  return JSON.stringify([text, evidence, pointsPossible, pattern, thresholdPercent]);
}

function pointsOf(section: Section | undefined): number | null {
  return section ? section.questions.reduce((sum, { pointsPossible }) => sum + pointsPossible, 0) : null;
}
