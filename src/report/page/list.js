/** So many findings of a group, and so many groups, are put into the page at once. */
const portion = 50;
/** Groups are open from the start until so many findings are in view. */
const openFindings = 20;

/**
 * @typedef {object} Group
 * @property {string} name
 * @property {boolean} folded it starts closed, because its file is valid
 * @property {number[]} members
 */

/** Puts the chosen findings into the page, in groups. @param {Choice} selection */
function showList(selection) {
  const chosen = selected(selection);
  const list = byId('list');
  list.replaceChildren();
  byId('status').replaceChildren(...word('shown', { shown: chosen.length, total: everyFinding.length }));
  if (chosen.length === 0) {
    list.append(element('p', {}, word(everyFinding.length === 0 ? 'noFindings' : 'nothingMatches')));
    return;
  }
  const groups = groupsOf(chosen, selection.group);
  let inView = 0;
  const sections = groups.map((group) => {
    const open = !group.folded && inView < openFindings;
    if (open) inView += group.members.length;
    return () => groupSection(group, open, selection.group);
  });
  inPortions(list, sections);
}

/** @param {readonly number[]} chosen @param {'file' | 'rule'} by @returns {Group[]} */
function groupsOf(chosen, by) {
  const key = by === 'file' ? findings.document : findings.rule;
  /** @type {Map<number, number[]>} */
  const groups = new Map();
  for (const finding of chosen) {
    const members = groups.get(key[finding] ?? -1);
    if (members === undefined) groups.set(key[finding] ?? -1, [finding]);
    else members.push(finding);
  }
  return [...groups].map(([index, members]) => ({
    name: text(by === 'file' ? data.documents.name[index] : data.rules[index]?.id),
    folded: by === 'file' && isValid(index),
    members,
  }));
}

/** @param {number} index of a document */
function isValid(index) {
  return data.verdicts[data.documents.verdict[index] ?? -1] === 'valid';
}

/** A group whose findings come into the page when it is opened. @param {Group} group @param {boolean} open @param {'file' | 'rule'} by */
function groupSection({ name, members }, open, by) {
  const items = element('ol', {}, []);
  const [titleEn = -1, titleDa = -1] = by === 'rule' ? (ruleOf(members[0] ?? -1)?.title ?? []) : [];
  const section = element('details', { class: 'group' }, [
    element('summary', {}, [
      element('h3', {}, [element('span', { class: 'name' }, [name])]),
      ...(titleEn < 0 ? [] : [' ', element('span', { class: 'about' }, both(text(titleEn), text(titleDa)))]),
      ' ',
      ...counts(members),
    ]),
    items,
  ]);
  const fill = () => {
    if (!section.open || items.hasChildNodes()) return;
    inPortions(
      items,
      members.map((finding) => () => findingItem(finding)),
    );
  };
  section.addEventListener('toggle', fill);
  section.open = open;
  fill();
  return section;
}

/** How many of each kind. @param {readonly number[]} members */
function counts(members) {
  return data.kinds.flatMap((kind) => {
    const count = members.filter((finding) => kindOf(finding) === kind).length;
    return count === 0
      ? []
      : [
          element('span', { class: `badge ${kind}` }, [
            `${count} `,
            ...word(count === 1 ? badgeWord(kind) : /** @type {HtmlWord} */ (`${kind}Many`)),
          ]),
          ' ',
        ];
  });
}

/**
 * Puts elements into a list, a portion at a time, with a button for the next.
 * @param {HTMLElement} list
 * @param {readonly (() => HTMLElement)[]} makers
 * @param {number} [from]
 */
function inPortions(list, makers, from = 0) {
  const end = Math.min(from + portion, makers.length);
  list.append(...makers.slice(from, end).map((make) => make()));
  const left = makers.length - end;
  if (left === 0) return;
  const button = element('button', { type: 'button', class: 'more' }, word('more', { count: Math.min(portion, left), left }));
  const holder = list.tagName === 'OL' ? element('li', { class: 'rest' }, [button]) : element('p', { class: 'rest' }, [button]);
  button.addEventListener('click', () => {
    holder.remove();
    inPortions(list, makers, end);
    // Whoever reads by keyboard or ear goes on where the new ones begin.
    const next = /** @type {HTMLElement | undefined} */ (list.children[end]);
    next?.setAttribute('tabindex', '-1');
    next?.focus();
  });
  list.append(holder);
}
