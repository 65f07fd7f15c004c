import { calendarDate, danishDay, dayNumber } from '../../finding/danish-time.js';
import type { Bilingual } from '../../finding/message.js';
import type { AssignedTask, Assignment } from './assignment.js';
import { Chance } from './chance.js';
import type { DrawnCode, Recipe, RecipeTask, TestPerson } from './recipe.js';

/** Draws the tasks of an assignment. The same nonce, time and persons give the same tasks, so that nobody can choose them. */
export function drawTasks(
  recipe: Recipe,
  { nonce, issued, validUntil, persons, rehearsal }: Pick<Assignment, 'nonce' | 'issued' | 'validUntil' | 'persons' | 'rehearsal'>,
): AssignedTask[] {
  const chance = new Chance(`${nonce} ${issued} ${validUntil}`);
  const days = daysFor(recipe, issued, validUntil);
  return recipe.tasks
    .filter(({ answer }) => rehearsal || answer === undefined)
    .map((task) => drawTask(task, recipe, chance.pick(persons), chance.pick(days), chance));
}

/** The days that may be drawn: the first ones after the day of issue that leave a day to report on. */
function daysFor({ days: { first, within } }: Recipe, issued: string, validUntil: string): string[] {
  const start = Math.max(dayOf(first), danishDay(Date.parse(issued)) + 1);
  const end = Math.min(start + within - 1, dayOf(validUntil) - 1);
  return Array.from({ length: Math.max(end - start + 1, 1) }, (_, index) => dateText(start + index));
}

function dayOf(date: string): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayNumber({ year, month, day });
}

function dateText(day: number): string {
  const date = calendarDate(day);
  return [String(date.year).padStart(4, '0'), String(date.month).padStart(2, '0'), String(date.day).padStart(2, '0')].join('-');
}

function drawTask(
  { number, title, text, draws, answer }: RecipeTask,
  { choices }: Recipe,
  person: TestPerson,
  day: string,
  chance: Chance,
): AssignedTask {
  const codes: Record<string, DrawnCode> = {};
  for (const [name, choice] of Object.entries(draws)) {
    const taken = new Set(Object.values(codes).map(({ code }) => code));
    codes[name] = chance.pick((choices[choice] ?? []).filter(({ code }) => !taken.has(code)));
  }
  const values = {
    person: `${person.name} (${person.cpr.slice(0, 6)}-${person.cpr.slice(6)})`,
    day,
    ...Object.fromEntries(Object.entries(codes).map(([name, { display }]) => [name, display])),
  };
  return {
    number,
    title,
    text: { en: filled(text, 'en', values), da: filled(text, 'da', values) },
    person: person.cpr,
    day,
    codes,
    ...(answer === undefined ? {} : { answer }),
  };
}

/** A text with what was drawn in its places. */
function filled(text: Bilingual, language: 'en' | 'da', values: Readonly<Record<string, string>>): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
