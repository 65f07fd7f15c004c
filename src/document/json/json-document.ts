import type { Finding } from '../../finding/finding.js';
import type { Step } from '../../fhir/path.js';
import type { Problem } from '../../finding/problem.js';
import { Lines, type LineAndColumn } from '../lines.js';
import type { Reading, SourceDocument } from '../source-document.js';
import { jsonPositions } from './positions.js';
import { misspeltResourceType, wrappedResource } from '../../fhir/wrapped-resource.js';
import { readJson } from './read-json.js';

/** Reads one JSON document. `line` is the line of the file that its text begins on, where the file has several documents. */
export function readJsonDocument(text: string, line?: number): Reading {
  const reading = readJson(text);
  const before = (line ?? 1) - 1;
  if ('problem' in reading) {
    const sourceLine = new Lines(text).text(reading.problem.line ?? 0);
    return {
      ...(line === undefined ? {} : { line }),
      problem: shiftProblem(reading.problem, before),
      ...(sourceLine === undefined ? {} : { sourceLine }),
    };
  }
  const findings = before === 0 ? reading.findings : reading.findings.map((finding) => shift(finding, before));
  const document = new JsonDocument(text, reading.value, findings, before);
  return line === undefined ? { document } : { line, document };
}

/** The same, in the lines of the file. */
function shift<T extends { readonly line?: number }>(placed: T, before: number): T {
  return placed.line === undefined || before === 0 ? placed : { ...placed, line: placed.line + before };
}

/** A problem may tell of a second place: where the bracket was opened that is never closed. */
function shiftProblem(problem: Problem, before: number): Problem {
  const { openedLine } = problem.params;
  const shifted = shift(problem, before);
  return typeof openedLine === 'number' ? { ...shifted, params: { ...problem.params, openedLine: openedLine + before } } : shifted;
}

class JsonDocument implements SourceDocument {
  readonly value: unknown;
  readonly findings: readonly Finding[];
  readonly #text: string;
  /** How many lines of the file come before this document. */
  readonly #before: number;
  #lines: Lines | undefined;

  constructor(text: string, value: unknown, findings: readonly Finding[], before: number) {
    this.#text = text;
    this.value = value;
    this.findings = findings;
    this.#before = before;
  }

  get foreign(): boolean {
    return isOtherObject(this.value);
  }

  inOwnTerms(findings: readonly Finding[]): readonly Finding[] {
    return findings;
  }

  positions(paths: readonly (readonly Step[])[]): LineAndColumn[] {
    return jsonPositions(this.#text, paths, this.#index(), this.findings.length === 0).map(({ line, column }) => ({
      line: line + this.#before,
      column,
    }));
  }

  sourceLine(line: number): string | undefined {
    return this.#index().text(line - this.#before);
  }

  #index(): Lines {
    this.#lines ??= new Lines(this.#text);
    return this.#lines;
  }
}

/** A JSON object that neither is, nor nearly is, nor holds a resource: a configuration file, say. */
function isOtherObject(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || Object.hasOwn(value, 'resourceType')) return false;
  return misspeltResourceType(value) === undefined && wrappedResource(value) === undefined;
}
