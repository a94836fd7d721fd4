import { expect, it } from 'vitest';
import { keptWcbAccount } from './wcb-account.js';

it.each([
  ['012345678', '012345678'],
  ['12345678', '012345678'],
  ['54321', '000054321'],
  ['0012', '000000012'],
  ['777-888', '000777888'],
  ['777–888', '000777888'],
  [' 12 345\u00a0678 ', '012345678'],
])('%s is kept as %s, and as that again', (written, kept) => {
  expect(keptWcbAccount(written)).toBe(kept);
  expect(keptWcbAccount(kept)).toBe(kept);
});

it.each(['', '-', 'n/a', '0', '000', '1234567890', '0012345678', '777,888', '54321.0', '12a', '١٢'])(
  '%j is no account',
  (written) => {
    expect(keptWcbAccount(written)).toBeNull();
  },
);
