import type { Bilingual } from '../../finding/message.js';
import type { Step } from '../protocol.js';

/** A code as a recipe may draw it. */
export interface DrawnCode {
  readonly system: string;
  readonly code: string;
  readonly display: string;
}

/** A person who exists for tests only. */
export interface TestPerson {
  readonly name: string;
  readonly cpr: string;
}

/**
 * How assignments for a protocol are drawn, as data (assignment-recipe.schema.json): tasks with places in their texts and conditions
 * for what is drawn: `{person}`, `{day}`, `{kind}` in texts, and `%person`, `%dayStart`, `%dayEnd`, `%kind` in FHIRPath.
 */
export interface Recipe {
  readonly format: 'ltt-assignment-recipe/1';
  /** The id of the protocol that its conditions belong to. */
  readonly protocol: string;
  /** Test persons that a guide or an authority has published; a certifier may give others. */
  readonly persons: readonly TestPerson[];
  /** Days are drawn from the first ones after the day of issue, and none before reporting began: a contact is reported within a day. */
  readonly days: { readonly first: string; readonly within: number };
  /** What can be drawn, by the names that tasks use. */
  readonly choices: Readonly<Record<string, readonly DrawnCode[]>>;
  readonly tasks: readonly RecipeTask[];
}

export interface RecipeTask {
  readonly number: string;
  readonly title: Bilingual;
  readonly text: Bilingual;
  /** What is drawn, by the names that the text and the step use: a code of a choice, never the same twice in one task. */
  readonly draws: Readonly<Record<string, string>>;
  /** How it is judged, as a step of a protocol is. */
  readonly step: Step;
  /** What the rehearsal answers at first, for tasks that show what a system does then. */
  readonly answer?: 'reject' | 'unavailable';
}
