/** So many findings are printed: a few hundred pages. More are left to the file, which the print says. */
const mostPrinted = 1000;

/** Before printing every chosen finding is in the page, and open; afterwards it is as it was. @param {() => Choice} selection */
function startPrinting(selection) {
  /** @type {ChildNode[]} */
  let onScreen = [];
  let wasOpen = false;
  addEventListener('beforeprint', () => {
    const chosen = selected(selection());
    const { group } = selection();
    const printed = chosen.slice(0, mostPrinted);
    const list = byId('list');
    onScreen = [...list.childNodes];
    list.replaceChildren();
    wasOpen = documentList().open;
    fillDocuments();
    if (printed.length < chosen.length) list.append(element('p', {}, word('printedPart', { shown: printed.length, total: chosen.length })));
    for (const each of groupsOf(printed, group)) list.append(printedGroup(each));
  });
  addEventListener('afterprint', () => {
    byId('list').replaceChildren(...onScreen);
    documentList().open = wasOpen;
  });
}

/** @param {Group} group */
function printedGroup({ name, members }) {
  const items = members.map((finding) => findingItem(finding));
  return element('section', { class: 'group' }, [
    element('h3', {}, [element('span', { class: 'name' }, [name]), ' ', ...counts(members)]),
    element('ol', {}, items),
  ]);
}
