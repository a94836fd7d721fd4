import { describe, expect, it } from 'vitest';
import { fieldChanges } from './employer-change.fields';

describe('fieldChanges', () => {
  it('lists what differs, however the field is written', () => {
    expect(
      fieldChanges({ effectiveOn: '2025-01-01', headcount: 8 }, { effectiveOn: '2025-01-01', headcount: 12 }),
    ).toEqual([{ field: 'headcount', before: '8', after: '12' }]);
    expect(fieldChanges(null, { documentation_since: '2025-01-01' })).toEqual([
      { field: 'documentationSince', before: null, after: '2025-01-01' },
    ]);
  });

  it('shows a struck record as values that went', () => {
    expect(fieldChanges({ note: 'Met on site' }, null)).toEqual([
      { field: 'note', before: 'Met on site', after: null },
    ]);
  });

  it('leaves out keys of the store and treats empty and null alike', () => {
    expect(
      fieldChanges(
        { id: 'a', personId: 'p', version: 1, city: '' },
        { id: 'a', personId: 'q', version: 2, city: null },
      ),
    ).toEqual([]);
  });

  it('tells false and 0 from no value', () => {
    expect(fieldChanges({ active: true, cents: 5 }, { active: false, cents: 0 })).toEqual([
      { field: 'active', before: 'true', after: 'false' },
      { field: 'cents', before: '5', after: '0' },
    ]);
  });
});
