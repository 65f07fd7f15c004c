/**
 * One finding as a list item: what is wrong, where, the source with the spot marked, and behind one click what it means. @param {number}
 * finding
 */
function findingItem(finding) {
  const kind = kindOf(finding);
  const expression = text(findings.expression[finding]);
  return element('li', { class: `finding ${kind}` }, [
    element('p', { class: 'message' }, [
      element('span', { class: `badge ${kind}` }, word(badgeWord(kind))),
      ' ',
      ...both(text(findings.en[finding]), text(findings.da[finding])),
      ' ',
      element('code', { class: 'id' }, [text(ruleOf(finding)?.id)]),
    ]),
    element('p', { class: 'place' }, [placeOf(finding), ...(expression === '' ? [] : [' ', element('code', {}, [expression])])]),
    ...conflict(finding),
    ...reason(finding),
    ...sourceLines(finding),
    explanation(finding),
  ]);
}

/** @param {string} kind @returns {HtmlWord} */
function badgeWord(kind) {
  return kind === 'unreadable' ? 'unreadableOne' : /** @type {HtmlWord} */ (kind);
}

/** @param {number} finding */
function reason(finding) {
  const why = text(findings.reason[finding]);
  return why === '' ? [] : [element('p', { class: 'why' }, [...word('because'), ': ', why])];
}

/** The place in another report that it conflicts with. @param {number} finding */
function conflict(finding) {
  const place = text(findings.related[finding]);
  return place === '' ? [] : [element('p', { class: 'place' }, [...word('conflictsWith'), ': ', element('code', {}, [place])])];
}

/** The lines around the spot, numbered. @param {number} finding */
function sourceLines(finding) {
  const lines = findings.lines[finding] ?? [];
  const [at = 0, start = 0, end = 0] = findings.spot[finding] ?? [];
  if (lines.length === 0) return [];
  const first = findings.first[finding] ?? 1;
  const width = String(first + lines.length - 1).length;
  const rows = lines.flatMap((index, offset) => {
    const shown = text(index);
    const number = element('span', { class: 'number', 'aria-hidden': 'true' }, [`${String(first + offset).padStart(width)}  `]);
    if (offset !== at) return [number, `${shown}\n`];
    const marked = element('mark', {}, [shown.slice(start, end) || ' ']);
    return [element('span', { class: 'spot' }, [number, shown.slice(0, start), marked, shown.slice(end)]), '\n'];
  });
  return [element('pre', { class: 'source' }, rows)];
}

/** What the finding means and who demands it. @param {number} finding */
function explanation(finding) {
  const rule = ruleOf(finding);
  const [en = -1, da = -1] = rule?.about ?? [];
  const [titleEn = -1, titleDa = -1] = rule?.title ?? [];
  const [sourceEn = -1, sourceDa = -1] = rule?.source ?? [];
  const facts = [
    ...fact('resource', [text(findings.resource[finding])]),
    ...fact('profile', [text(findings.profile[finding])]),
    ...fact('element', [text(findings.definition[finding])]),
    ...fact('rule', [text(findings.key[finding])]),
    ...fact('source', [text(findings.source[finding])]),
    ...fact('source', both(text(sourceEn), text(sourceDa))),
    ...(findings.covers[finding] ?? []).flatMap(([en, da]) => fact('covers', both(text(en), text(da)))),
  ];
  return element('details', { class: 'explanation' }, [
    element('summary', {}, word('explain')),
    // A title with places to fill in says less than the message above.
    ...(text(titleEn) === '' || text(titleEn).includes('{')
      ? []
      : [element('p', { class: 'template' }, both(text(titleEn), text(titleDa)))]),
    ...(en < 0 ? [] : [element('p', {}, both(text(en), text(da)))]),
    ...(facts.length === 0 ? [] : [element('dl', {}, facts)]),
  ]);
}

/** @param {HtmlWord} name @param {(Node | string)[]} value */
function fact(name, value) {
  return value.join('') === '' ? [] : [element('dt', {}, word(name)), element('dd', {}, value)];
}
