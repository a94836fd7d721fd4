import { beforeEach, describe, expect, it } from 'vitest';
import { SignInThrottle } from './sign-in-throttle.js';

const MINUTE = 60_000;
let now = 0;
let throttle: SignInThrottle;
beforeEach(() => {
  now = 1_000_000;
  throttle = new SignInThrottle(() => now);
});

function fail(times: number, address = '10.0.0.1', email = 'staff@example.test'): void {
  for (let done = 0; done < times; done += 1) throttle.tried(address, email);
}

describe('guessing one password', () => {
  it.each([
    [4, 0],
    [5, 15 * 60],
  ])('after %i failures waits %i seconds', (failures, seconds) => {
    fail(failures);
    expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(seconds);
    expect(throttle.waitSeconds('10.0.0.1', 'STAFF@example.test')).toBe(seconds);
  });

  it('waits from the first failure on, and then begins anew', () => {
    fail(1);
    now += 10 * MINUTE;
    fail(4);
    expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(5 * 60);
    now += 5 * MINUTE;
    expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(0);
    fail(4);
    expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(0);
  });

  it('does not hold up anyone else, nor the same person elsewhere', () => {
    fail(5);
    expect(throttle.waitSeconds('10.0.0.1', 'manager@example.test')).toBe(0);
    expect(throttle.waitSeconds('10.0.0.2', 'staff@example.test')).toBe(0);
  });

  it('is forgotten after signing in', () => {
    fail(4);
    throttle.succeeded('10.0.0.1', 'staff@example.test');
    fail(4);
    expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(0);
  });
});

it('one name tried from many places is slowed down as well', () => {
  for (let index = 0; index < 50; index += 1) fail(1, `10.0.1.${index}`);
  expect(throttle.waitSeconds('10.0.0.2', 'staff@example.test')).toBeGreaterThan(0);
  expect(throttle.waitSeconds('10.0.0.2', 'manager@example.test')).toBe(0);
});

it('who signs in rightly all day is never held up', () => {
  for (let times = 0; times < 200; times += 1) {
    throttle.tried('10.0.0.1', 'staff@example.test');
    throttle.succeeded('10.0.0.1', 'staff@example.test');
  }
  expect(throttle.waitSeconds('10.0.0.1', 'staff@example.test')).toBe(0);
});

it('trying many names from one place is slowed down as well', () => {
  for (let index = 0; index < 50; index += 1) fail(1, '10.0.0.1', `name${index}@example.test`);
  expect(throttle.waitSeconds('10.0.0.1', 'another@example.test')).toBeGreaterThan(0);
  expect(throttle.waitSeconds('10.0.0.2', 'another@example.test')).toBe(0);
});
