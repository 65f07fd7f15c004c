// npm run house: sizes of the rooms of src/, circles of imports, and what the walk of a document pulls in.
import { join } from 'node:path';
import { circles, reach, readModules } from './modules.js';

const modules = readModules(join(import.meta.dirname, '../../src'));
const walk = 'validate/validator.ts';

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];
const rooms = new Map();
for (const entry of modules) {
  const room = entry[0].split('/')[0];
  rooms.set(room, [...(rooms.get(room) ?? []), entry]);
}

console.log('room          files  lines  median  largest');
for (const [room, files] of rooms) {
  const lines = files.map(([, module]) => module.lines);
  const largest = files.reduce((a, b) => (b[1].lines > a[1].lines ? b : a));
  console.log(
    [
      room.padEnd(12),
      String(files.length).padStart(6),
      String(lines.reduce((a, b) => a + b)).padStart(6),
      String(median(lines)).padStart(7),
      `  ${largest[1].lines} ${largest[0]}`,
    ].join(' '),
  );
}
const all = [...modules.values()].map(({ lines }) => lines);
console.log(`\n${modules.size} files, median ${median(all)} lines, ${all.filter((lines) => lines > 200).length} over 200 lines`);
console.log(`${walk} reaches ${reach(modules, walk).size} files`);

const found = circles(modules);
console.log(`\n${found.length} circles of imports, types included`);
for (const circle of found) console.log(`  ${circle.length}: ${circle.join(', ')}`);
