import { expect, test } from 'vitest';
import type { EditionFragment } from '../../gql/graphql';
import { compareEditions } from './compare-editions';

const question = (position: number, text: string, pointsPossible = 10) => ({
  id: `q${position}${text}`,
  position,
  text,
  evidence: ['DOCUMENTATION' as const],
  pointsPossible,
  pattern: 'ALL_OR_NOTHING' as const,
  thresholdPercent: 100,
});
const edition = (sections: EditionFragment['sections']): EditionFragment => ({
  id: 'e',
  title: 'Test',
  edition: '1',
  sections,
});

test('the same edition twice differs in nothing', () => {
  const one = edition([{ sectionNo: 1, title: 'Policy', questions: [question(1, 'a'), question(2, 'b')] }]);
  expect(compareEditions(one, one)).toMatchObject([{ leftPoints: 20, rightPoints: 20, differing: 0 }]);
});

test('a changed, an added and a whole new section are found, in the order of the instrument', () => {
  const left = edition([{ sectionNo: 2, title: 'Hazards', questions: [question(1, 'a', 10)] }]);
  const right = edition([
    { sectionNo: 1, title: 'Policy', questions: [question(1, 'new')] },
    { sectionNo: 2, title: 'Hazards', questions: [question(1, 'a', 5), question(2, 'b', 5)] },
  ]);
  const [policy, hazards] = compareEditions(left, right);
  expect(policy).toMatchObject({ sectionNo: 1, leftPoints: null, rightPoints: 10, differing: 1 });
  expect(hazards).toMatchObject({ sectionNo: 2, leftPoints: 10, rightPoints: 10, differing: 2 });
  expect(hazards?.questions[1]).toMatchObject({ position: 2, left: null, right: { text: 'b' } });
});
