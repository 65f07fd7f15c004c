import { noArgs, type FunctionDefinition, type FunctionTable } from '../compile/call.js';
import { itemCode } from '../compile/code.js';
import type { Environment } from '../environment.js';
import { fail, type Site } from '../error.js';
import { systemNode, type FhirNode } from '../node.js';
import { Temporal } from '../values/temporal.js';

/** The current time (N1, 5.9.2), as the environment gives it: the same throughout an evaluation. */
export const timeFunctions: FunctionTable = {
  now: current('now'),
  today: current('today'),
  timeOfDay: current('timeOfDay'),
};

type Current = 'now' | 'today' | 'timeOfDay';

function current(name: Current): FunctionDefinition {
  return noArgs(({ site }) => itemCode(site, ({ env }) => currentTime(env, site, name)[name]));
}

/** The environment's time in its zone. `asker` is the function that an error names. */
export function currentTime(env: Environment, site: Site, asker: Current): Readonly<Record<Current, FhirNode>> {
  const now = env.now ?? fail(site, `${asker}() needs the time, and none was given.`);
  const offset = env.utcOffset ?? -now.getTimezoneOffset();
  const local = new Date(now.getTime() + offset * 60_000);
  const fields = [
    local.getUTCFullYear(),
    local.getUTCMonth() + 1,
    local.getUTCDate(),
    local.getUTCHours(),
    local.getUTCMinutes(),
    local.getUTCSeconds() + local.getUTCMilliseconds() / 1000,
  ];
  return {
    now: systemNode(new Temporal('dateTime', fields, offset)),
    today: systemNode(new Temporal('date', fields.slice(0, 3))),
    timeOfDay: systemNode(new Temporal('time', fields.slice(3))),
  };
}
