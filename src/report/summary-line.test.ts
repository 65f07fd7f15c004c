import { expect, it } from 'vitest';
import { summaryLine } from './summary-line.js';
import { brokenFile, invalidReport, runOf, validReport } from './testing/run.js';

it('counts in the numbers of the language', () => {
  const run = runOf(invalidReport, validReport, validReport, brokenFile);
  expect(summaryLine(run, 'en')).toBe('4 documents: 2 valid, 1 invalid, 1 unreadable; 1 error, 0 warnings, 1 information, 0 not verified');
  expect(summaryLine(run, 'da')).toBe(
    '4 dokumenter: 2 gyldige, 1 ugyldigt, 1 ulæseligt; 1 fejl, 0 advarsler, 1 oplysning, 0 ikke kontrolleret',
  );
  expect(summaryLine(runOf(validReport), 'da')).toBe(
    '1 dokument: 1 gyldigt, 0 ugyldige; 0 fejl, 0 advarsler, 0 oplysninger, 0 ikke kontrolleret',
  );
});
