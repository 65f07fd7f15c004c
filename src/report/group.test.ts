import { expect, it } from 'vitest';
import { grouped } from './group.js';
import { requiredStatus } from './testing/run.js';

it('brings equal information together, and nothing else', () => {
  const error = requiredStatus;
  const note = { ...requiredStatus, severity: 'information' as const };
  const elsewhere = { ...note, line: 99 };
  const other = { ...note, params: { element: 'other' } };
  const groups = grouped([note, error, other, elsewhere, error], ({ params }) => String(params['element']));
  expect(groups).toEqual([[note, elsewhere], [error], [other], [error]]);
});
