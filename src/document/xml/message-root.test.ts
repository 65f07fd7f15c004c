import { describe, expect, it } from 'vitest';
import { isMedcomMessage, xmlRootOf } from './message-root.js';

describe('the root of an XML text', () => {
  it.each([
    ['<a/>', 'a', ''],
    ['\ufeff<?xml version="1.0"?>\n<!-- <b/> -->\n<m:a xmlns="urn:x"\n xmlns:m=\'urn:m\'>', 'a', 'urn:m'],
    ['<a b=">" xmlns="urn:x"/>', 'a', 'urn:x'],
  ])('%j', (text, local, namespace) => {
    expect(xmlRootOf(text)).toEqual({ local, namespace });
  });

  it('is undefined where the beginning shows none', () => {
    for (const text of ['', 'a', '<!-- ', '<?xml ', '<!DOCTYPE a><a/>']) expect(xmlRootOf(text)).toBeUndefined();
  });

  it('tells letters from FHIR', () => {
    expect(isMedcomMessage({ local: 'Emessage', namespace: 'urn:any' })).toBe(true);
    expect(isMedcomMessage({ local: 'Bundle', namespace: 'http://hl7.org/fhir' })).toBe(false);
    expect(isMedcomMessage({ local: 'project', namespace: 'http://maven.apache.org/POM/4.0.0' })).toBe(false);
  });
});
