import { expect, it } from 'vitest';
import { areAlike } from './alike-names';

it.each([
  ['Nova Placeholder', 'nova plâceholder', true],
  ['Nova Placeholder', 'Placeholder, Nova', true],
  ['Nova Placeholder', 'Plaecholder Nova', true],
  ['Nova Placeholder', 'Novva Placeholde', true],
  ['Aoife O’Brien', 'Aoife OBrien', true],
  ['Sam Lee', 'Sam Leo', false],
  ['Nova Kind', 'Nova Kindly', false],
  ['Nova Kind', 'Noel Kind', false],
  ['Nova Kind', 'Nova Jane Kind', false],
  ['Anna Anna', 'Anna Anne', true],
  ['', '', false],
])('%s and %s: %s', (one, other, alike) => {
  expect(areAlike(one, other)).toBe(alike);
  expect(areAlike(other, one)).toBe(alike);
});
